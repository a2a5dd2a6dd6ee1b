package io.github.hmpsdk.emulator.internal.message;

import java.util.LinkedHashMap;
import java.util.Map;

/** The errors an emulator can answer with, as the reference prints them. */
public enum HmpError {
  BAD_REQUEST(400, "010000", "BadRequest", "Bad request"),
  INPUT_VALIDATION(400, "010001", "InputValidation", "Invalid input"),
  INVALID_FILTER(400, "010002", "InvalidFilter", "Invalid filter"),
  /** Another name for the same, printed for streams only. */
  STREAM_INPUT_VALIDATION(400, "010001", "InputValidationFailed", "Invalid input"),
  MULTI_SOURCES_STREAM(
      400, "010005", "MultiSourcesStream", "Multi-Source recordings must have a destination list"),
  ADDRESS_PORT_IN_USE(400, "010006", "AddressPortAlreadyInUse", "Address or port already in use"),
  /** A 400, as the page prints it. */
  THUMBNAIL_ASSET_NOT_FOUND(400, "040002", "AssetNotFound", "Video not found"),
  NO_ROLE(401, "020001", "UserNotAuthorized", "User has no roles assigned"),
  NOT_AUTHORIZED(401, "020001", "UserNotAuthorized", "User is not authorized"),
  INVALID_CREDENTIALS(401, "020002", "InvalidCredentials", "Invalid credentials"),
  /** The status is documented, the body is not: code and name are the emulator's own. */
  FORBIDDEN(403, "030000", "Forbidden", "Permission denied"),
  CANNOT_SHARE(403, "030003", "CannotShare", "Cannot share"),
  /** The same code as for an unknown session. */
  SESSION_HIDDEN(403, "040006", "SessionHidden", "Session hidden"),
  /** A code that elsewhere belongs to a 400. */
  NO_RECORDING_ACTIVE(404, "010004", "NoRecordingActive", "Not an active recording"),
  NOT_FOUND(404, "040000", "NotFound", "Not Found Error"),
  RECORDING_NOT_FOUND(404, "040001", "RecordingNotFound", "Active recording not found"),
  /** A code that otherwise goes with 401. */
  SECTION_NOT_FOUND(404, "020029", "SectionNotFound", "Section not found"),
  DEVICE_NOT_FOUND(404, "040000", "NotFound", "Device not found"),
  DEVICE_OFFLINE(404, "040000", "NotFound", "Device stream not found"),
  /** Another code for the same, printed for deleting metadata only. */
  METADATA_SOURCE_NOT_FOUND(404, "040002", "SourceNotFound", "Source not found"),
  /** Printed for sharing, for deleting metadata and for the thumbnail. */
  OTHER_SESSION_NOT_FOUND(404, "040002", "SessionNotFound", "Session not found"),
  USER_NOT_FOUND(404, "040004", "UserNotFound", "User not found"),
  GROUP_NOT_FOUND(404, "040005", "GroupNotFound", "Group not found"),
  SESSION_NOT_FOUND(404, "040006", "SessionNotFound", "Session not found"),
  SOURCE_NOT_FOUND(404, "040009", "SourceNotFound", "Source not found"),
  /** Five digits, as the page prints them. */
  THUMBNAIL_SOURCE_NOT_FOUND(404, "04009", "SourceNotFound", "Source not found"),
  ASSET_NOT_FOUND(404, "040002", "AssetNotFound", "Video not found"),
  STREAM_NOT_FOUND(404, "040003", "StreamNotFound", "Stream not found"),
  /** Another code for the same, printed for replacing metadata. */
  METADATA_ASSET_NOT_FOUND(404, "040006", "AssetNotFound", "Video not found"),
  /** The same code with another message, printed for deleting a public share. */
  PUBLIC_SHARE_ASSET_NOT_FOUND(404, "040006", "AssetNotFound", "Asset not found"),
  /** The code is the one of the command line interface, the name is a guess. */
  CATEGORY_NOT_FOUND(404, "040007", "CategoryNotFound", "Category not found"),
  HOTMARK_NOT_FOUND(404, "040010", "HotmarkNotFound", "HotMark not found"),
  THUMBNAIL_NOT_FOUND(404, "040011", "ThumbnailNotFound", "Thumbnail not found"),
  NO_RESULTS(404, "040012", "NoResults", "No results"),
  TRACK_NOT_FOUND(404, "040015", "TrackNotFound", "Track not found"),
  USER_GROUP_NOT_FOUND(404, "040021", "UserGroupNotFound", "User or Group not found"),
  LOGIN_NOT_FOUND(404, "040022", "AuthSessionNotFound", "Unknown session"),
  SHARE_PERMISSION_NOT_FOUND(
      404, "040025", "SharePermissionNotFound", "Share permission not found"),
  SCHEDULE_EVENT_NOT_FOUND(404, "040031", "ScheduleEventNotFound", "Scheduled event not found"),
  /** Another name for the same, printed for the edit. */
  SCHEDULED_EVENT_NOT_FOUND(404, "040031", "ScheduledEventNotFound", "Scheduled event not found"),
  /** Only the class of the code is documented. */
  METHOD_NOT_ALLOWED(405, "050000", "MethodNotAllowed", "Method not allowed"),
  USER_HAS_NO_ROLES(409, "060001", "UserHasNoRoles", "User has no roles assigned"),
  GROUP_HAS_NO_ROLES(409, "060002", "GroupHasNoRoles", "Group has no roles assigned"),
  RECORDING_IN_PROGRESS(409, "060003", "RecordingInProgress", "Recording currently in progress"),
  HOTMARK_ALREADY_EXISTS(
      409, "060004", "HotmarkAlreadyExists", "HotMark already exists at this time"),
  SESSION_SOURCE_ALREADY_EXISTS(
      409, "060008", "SessionSourceAlreadyExists", "Source already added to this session"),
  SESSION_HAS_NO_SOURCE(
      409, "060009", "SessionHasNoSource", "Session requires at least one source"),
  /** Three m, as the page prints them. */
  ASSET_BEING_TRIMMED(409, "060005", "RecordingBeingTrimmmed", "Video currently being trimmed"),
  ASSET_BEING_IMPORTED(409, "060006", "RecordingBeingImported", "Video currently being imported"),
  ASSET_BEING_STREAMED(409, "060013", "RecordingBeingStreamed", "Video currently being streamed"),
  ASSET_BEING_PROCESSED(
      409, "060019", "RecordingBeingProcessed", "Video currently being processed"),
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

  public ErrorResponseException exception() {
    return exception(message);
  }

  public ErrorResponseException exception(String because) {
    return new ErrorResponseException(answer(status, code, errorName, because));
  }

  public static EmulatedResponse answer(int status, String code, String name, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", name);
    body.put("message", message);
    body.put("httpStatusCode", status);
    return EmulatedResponse.json(status, body);
  }
}
