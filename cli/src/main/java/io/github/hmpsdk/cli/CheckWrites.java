package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source of its own that nobody sends to, changes it and deletes it. Whatever happens in
 * between, what was made is deleted; if that cannot be done, its name is told. For one check.
 */
final class CheckWrites {

  private static final Duration TIME_TO_CLEAN_UP = Duration.ofSeconds(20);

  private static final String METADATA =
      "[{\"name\":\"hmp-check\",\"field\":[{\"fieldType\":\"STRING\",\"valueString\":\"1\"}]}]";

  private final HmpClient hmp;
  private final CheckFindings findings;
  private final CheckTrial trial;
  private final StopSignal stop;
  private final String name = "hmp-check-" + UUID.randomUUID().toString().substring(0, 8);

  CheckWrites(HmpClient hmp, CheckFindings findings, CheckTrial trial, StopSignal stop) {
    this.hmp = hmp;
    this.findings = findings;
    this.trial = trial;
    this.stop = stop;
  }

  void run() {
    stop.allow(TIME_TO_CLEAN_UP);
    boolean deleted = false;
    try {
      deleted = story();
    } finally {
      if (!deleted) {
        cleanUp();
      }
    }
  }

  /** Returns whether what was made was deleted, or nothing was made for sure. */
  private boolean story() {
    if (!tried("createSource", List.of(), body(""))) {
      return trial.failure() instanceof HmpApiException refused && refused.status() < 500;
    }
    JsonNode source = trial.seen().data(ApiOperation.find("createSource"));
    String id = source.path("id").asText();
    if (id.isEmpty() || !source.path("name").asText().equals(name)) {
      findings.add(CheckFact.bad("Writing", "what createSource answered is not what was made"));
      return false; // never touch what may be somebody else's
    }
    List<String> path = List.of("sourceId=" + id);
    boolean unused =
        changes("updateSource", path, body("changed"))
            && changes("replaceSourceMetadata", path, METADATA)
            && changes("deleteSourceMetadata", path, null);
    return tried("deleteSource", path, null);
  }

  private boolean changes(String id, List<String> parameters, @Nullable String body) {
    return !stop.isAsked() && tried(id, parameters, body);
  }

  private boolean tried(String id, List<String> parameters, @Nullable String body) {
    ApiOperation operation = ApiOperation.find(id);
    findings.trying(operation);
    CheckedOperation result = trial.tried(operation, parameters, body);
    findings.add(result);
    return result.outcome().isAllowed() && trial.failure() == null;
  }

  /** A UDP source of a port that nobody sends to. */
  private String body(String description) {
    JsonNode source =
        CliJson.MAPPER.valueToTree(
            Map.of(
                "name",
                name,
                "type",
                "UDP",
                "port",
                65_500,
                "multicast",
                false,
                "description",
                description));
    return source.toString();
  }

  private void cleanUp() {
    try {
      for (Source source : hmp.sources().allSources()) {
        if (name.equals(source.getName())) {
          delete(source.getId());
        }
      }
    } catch (HmpException | ClientClosedException | IllegalArgumentException failed) {
      findings.add(
          CheckFact.bad(
              "Left behind", "perhaps a source called " + name + ": look, and delete it by hand"));
    }
  }

  private void delete(String id) {
    try {
      hmp.sources().deleteSource(id);
    } catch (NotFoundException gone) {
      return; // that is what was wanted
    }
  }
}
