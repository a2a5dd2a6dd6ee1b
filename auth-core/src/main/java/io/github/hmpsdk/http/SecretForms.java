package io.github.hmpsdk.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which somebody may repeat a secret: as it is, or encoded for where it was found. */
final class SecretForms {

  private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

  private SecretForms() {}

  static Set<String> of(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(secret);
    String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String uri = form.replace("+", "%20");
    forms.add(form);
    forms.add(uri);
    forms.add(PERCENT.matcher(uri).replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT)));
    forms.add(json(secret));
    forms.add(json(secret).replace("/", "\\/"));
    forms.add(html(secret, "&#39;"));
    forms.add(html(secret, "&#x27;"));
    forms.add(html(secret, "&apos;"));
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    return forms;
  }

  private static String json(String secret) {
    return secret.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String html(String secret, String apostrophe) {
    return secret
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", apostrophe);
  }
}
