package io.github.hmpsdk.emulator.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which operations of a definition are logins. */
class DefinitionReaderTest {

  private static final List<SecurityRequirement> NONE = List.of();
  private static final List<SecurityRequirement> COOKIE =
      List.of(new SecurityRequirement().addList("cookie"));
  private static final List<SecurityRequirement> ANY =
      List.of(
          new SecurityRequirement().addList("cookie"), new SecurityRequirement().addList("token"));

  @Test
  void logins_openPostsThatAreNone_areLeftOut() {
    Paths paths = new Paths();
    paths.addPathItem(
        "/login", new PathItem().post(operation("login", NONE)).get(operation("whoAmI", COOKIE)));
    paths.addPathItem("/hook", new PathItem().post(operation("hook", NONE)));
    paths.addPathItem(
        "/open", new PathItem().post(operation("add", NONE)).get(operation("list", ANY)));

    assertThat(new DefinitionReader(new OpenAPI().security(ANY).paths(paths)).logins())
        .containsOnlyKeys("cookie");
  }

  private static Operation operation(String id, List<SecurityRequirement> security) {
    return new Operation().operationId(id).security(security);
  }
}
