package io.github.hmpsdk.emulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** The errors an emulator can answer with, as the reference prints them. */
enum HmpError {
  BAD_REQUEST(400, "010000", "BadRequest", "Bad request"),
  INPUT_VALIDATION(400, "010001", "InputValidation", "Invalid input"),
  NO_ROLE(401, "020001", "UserNotAuthorized", "User has no roles assigned"),
  NOT_AUTHORIZED(401, "020001", "UserNotAuthorized", "User is not authorized"),
  INVALID_CREDENTIALS(401, "020002", "InvalidCredentials", "Invalid credentials"),
  /** The status is documented, the body is not: code and name are the emulator's own. */
  FORBIDDEN(403, "030000", "Forbidden", "Permission denied"),
  NOT_FOUND(404, "040000", "NotFound", "Not Found Error"),
  /** Another code for the same, printed for deleting metadata only. */
  METADATA_SOURCE_NOT_FOUND(404, "040002", "SourceNotFound", "Source not found"),
  USER_NOT_FOUND(404, "040004", "UserNotFound", "User not found"),
  GROUP_NOT_FOUND(404, "040005", "GroupNotFound", "Group not found"),
  SOURCE_NOT_FOUND(404, "040009", "SourceNotFound", "Source not found"),
  /** Five digits, as the page prints them. */
  THUMBNAIL_SOURCE_NOT_FOUND(404, "04009", "SourceNotFound", "Source not found"),
  NO_RESULTS(404, "040012", "NoResults", "No results"),
  USER_GROUP_NOT_FOUND(404, "040021", "UserGroupNotFound", "User or Group not found"),
  LOGIN_NOT_FOUND(404, "040022", "AuthSessionNotFound", "Unknown session"),
  /** Only the class of the code is documented. */
  METHOD_NOT_ALLOWED(405, "050000", "MethodNotAllowed", "Method not allowed"),
  USER_HAS_NO_ROLES(409, "060001", "UserHasNoRoles", "User has no roles assigned"),
  GROUP_HAS_NO_ROLES(409, "060002", "GroupHasNoRoles", "Group has no roles assigned"),
  /** The emulator's own: no size limit is documented. */
  BODY_TOO_LARGE(413, "010000", "BadRequest", "Request body too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "100000", "UnsupportedMediaType", "Unsupported media type"),
  INTERNAL_SERVER(500, "070000", "InternalServer", "Internal Server Error"),
  /** Only the class of the code is documented. The emulator does not know the operation. */
  NOT_IMPLEMENTED(501, "080000", "NotImplemented", "The emulator does not have this operation");

  private final int status;
  private final String code;
  private final String errorName;
  private final String message;

  HmpError(int status, String code, String errorName, String message) {
    this.status = status;
    this.code = code;
    this.errorName = errorName;
    this.message = message;
  }

  Refusal refusal() {
    return refusal(message);
  }

  Refusal refusal(String because) {
    return new Refusal(answer(status, code, errorName, because));
  }

  static Answer answer(int status, String code, String name, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", name);
    body.put("message", message);
    body.put("httpStatusCode", status);
    return Answer.json(status, body);
  }
}
