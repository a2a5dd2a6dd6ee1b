package io.github.hmpsdk.drift;

/** In which way an answer differs from the definition. */
public enum DriftKind {

  /** A property that the definition does not have. It is kept: {@code getUnknownProperties()}. */
  UNKNOWN_PROPERTY,

  /** A value that the definition does not list, of an enumeration. It is kept. */
  UNKNOWN_VALUE,

  /**
   * A value of another type. Read if it means the same ({@code "4900"} for a number), kept raw if
   * the definition only guesses the type, an error otherwise.
   */
  OTHER_TYPE,

  /** A property that every answer has, by the definition, and this one has not. */
  MISSING_PROPERTY,

  /** A status that the definition does not have for the operation. */
  UNDOCUMENTED_STATUS,

  /** An error whose code or name the definition does not have for the operation and status. */
  UNDOCUMENTED_ERROR,

  /** A content type that the definition does not have for the operation. */
  OTHER_CONTENT_TYPE
}
