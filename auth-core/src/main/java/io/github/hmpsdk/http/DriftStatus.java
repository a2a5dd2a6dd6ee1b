package io.github.hmpsdk.http;

import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.HmpOperation.ErrorRow;
import io.github.hmpsdk.drift.DriftKind;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.HmpDriftException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what stands around an answer with the definition: status, error, type. Stateless. */
final class DriftStatus {

  /** Of HTTP and of what stands in between, not of this API: 401 and 403 every operation has. */
  private static final Set<Integer> ANYWHERE = Set.of(401, 403, 407, 408, 413, 429);

  private static final Pattern CODE = Pattern.compile("\\d{1,8}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,60}");

  private DriftStatus() {}

  static void ofJson(Response response, DriftReading drift) {
    success(response, drift);
    if (isDefined(response) && !MediaTypes.claimed(response).contains("json")) {
      drift.add("", "", DriftKind.OTHER_CONTENT_TYPE, MediaTypes.described(response));
    }
  }

  static void ofPicture(Response response, DriftRules rules, KnownSecrets known) {
    DriftReading drift = new DriftReading(response, rules, known);
    success(response, drift);
    if (isDefined(response) && !MediaTypes.claimed(response).startsWith("image/")) {
      drift.add("", "", DriftKind.OTHER_CONTENT_TYPE, MediaTypes.described(response));
    }
    drift.done(null);
  }

  /** Of an answer of which nothing but the status is defined. */
  static void ofAny(Response response, DriftRules rules, KnownSecrets known) {
    DriftReading drift = new DriftReading(response, rules, known);
    success(response, drift);
    drift.done(null);
  }

  /** The same of a download, which nobody will close if this is an error. */
  static void ofStream(Response response, InputStream film, DriftRules rules, KnownSecrets known)
      throws IOException {
    try {
      ofAny(response, rules, known);
    } catch (HmpDriftException strict) {
      try (film) {
        throw strict;
      }
    }
  }

  static void ofError(Response response, ApiErrorBody error, DriftReading drift) {
    HmpOperation operation = Operations.annotation(response.request());
    int status = response.status();
    if (operation == null || operation.errors().length == 0) {
      return;
    }
    boolean ours = !error.code().isEmpty();
    if (Arrays.stream(operation.errors()).noneMatch(row -> row.status() == status)) {
      if (!ANYWHERE.contains(status) && (ours || status < 500)) {
        drift.add("", String.valueOf(status), DriftKind.UNDOCUMENTED_STATUS, "");
      }
    } else if (ours && !isListed(operation, status, error)) {
      String path = status + " " + (CODE.matcher(error.code()).matches() ? error.code() : "?");
      String name = NAME.matcher(error.name()).matches() ? error.name() : "";
      drift.add("", path, DriftKind.UNDOCUMENTED_ERROR, name);
    }
  }

  private static boolean isListed(HmpOperation operation, int status, ApiErrorBody error) {
    for (ErrorRow row : operation.errors()) {
      if (row.status() == status
          && row.code().equals(error.code())
          && Set.of("", row.name()).contains(error.name())) {
        return true;
      }
    }
    return status == 401 && error.code().equals(HiddenErrors.NOT_AUTHORIZED);
  }

  private static void success(Response response, DriftReading drift) {
    HmpOperation operation = Operations.annotation(response.request());
    if (operation != null && !isAmong(operation.success(), response.status())) {
      drift.add("", String.valueOf(response.status()), DriftKind.UNDOCUMENTED_STATUS, "");
    }
  }

  /** Nothing is known of an operation without any. */
  private static boolean isAmong(int[] documented, int status) {
    for (int one : documented) {
      if (one == status) {
        return true;
      }
    }
    return documented.length == 0;
  }

  /** Of other endpoints nobody knows what they answer. */
  private static boolean isDefined(Response response) {
    HmpOperation operation = Operations.annotation(response.request());
    return operation != null && operation.success().length > 0;
  }
}
