package io.github.hmpsdk.emulator.internal.definition;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes from the definition what an emulator goes by. */
final class DefinitionReader {

  private final OpenAPI api;

  DefinitionReader(OpenAPI api) {
    this.api = api;
  }

  /** The path before every path, {@code /apis}. */
  String basePath() {
    // The host is a placeholder that no URI may have.
    return URI.create(api.getServers().get(0).getUrl().replace("{host}", "host")).getPath();
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, it) -> all.add(operation(path, method, it))));
    return List.copyOf(all);
  }

  private Operation operation(
      String path, PathItem.HttpMethod method, io.swagger.v3.oas.models.Operation it) {
    Set<String> mediaTypes =
        it.getRequestBody() == null
            ? Set.of()
            : Set.copyOf(it.getRequestBody().getContent().keySet());
    return new Operation(
        it.getOperationId(),
        method.name(),
        new PathTemplate(basePath() + path),
        String.valueOf(it.getExtensions().get("x-permission")),
        schemes(it),
        mediaTypes);
  }

  /**
   * The operations of each kind of login by the security scheme it serves: whoever posts to its
   * path needs no login, whoever looks there has one.
   */
  Map<String, LoginOperations> logins() {
    return api.getPaths().values().stream()
        .filter(this::isLogin)
        .collect(
            Collectors.toUnmodifiableMap(
                item -> schemes(item.getGet()).iterator().next(),
                item ->
                    new LoginOperations(
                        item.getPost().getOperationId(),
                        item.getGet().getOperationId(),
                        item.getDelete() == null ? null : item.getDelete().getOperationId())));
  }

  private boolean isLogin(PathItem item) {
    return item.getPost() != null
        && schemes(item.getPost()).isEmpty()
        && item.getGet() != null
        && schemes(item.getGet()).size() == 1;
  }

  private Set<String> schemes(io.swagger.v3.oas.models.Operation it) {
    List<SecurityRequirement> alternatives =
        it.getSecurity() == null ? api.getSecurity() : it.getSecurity();
    return alternatives.stream()
        .flatMap(alternative -> alternative.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
