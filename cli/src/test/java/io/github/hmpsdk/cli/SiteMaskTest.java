package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SiteMaskTest {

  @ParameterizedTest
  @CsvSource({
    "'hmp.clinic.example:443 ended it', '[host]:443 ended it'",
    "'HMP.Clinic.Example', '[host]'",
    "'data.hmp-clinic', 'data.hmp-clinic'",
    "'from 10.0.0.5 to 10.0.0.51', 'from [address] to [address]'",
    "'fd00::5 or ::1', '[address] or [address]'",
    "'ask it@clinic.example', 'ask [address]'",
    "'data[].10.9.8.7 and data.10.9.8.7.x', 'data[].[address] and data.[address].x'",
    "'1.2.3.4.5', '1.2.3.4.5'",
    "'version 4.1.1', 'version 4.1.1'",
    "'opera operator operators', 'opera [user] operators'",
    "'12:30:05', '[address]'"
  })
  void mask_textOfOthers_hasNoNameOfTheSite(String text, String masked) {
    SiteMask mask = new SiteMask(false);
    mask.learn("hmp.clinic.example", "host");
    mask.learn("operator", "user");
    mask.learn(" ", "nothing");

    assertThat(mask.mask(text)).isEqualTo(masked);
  }
}
