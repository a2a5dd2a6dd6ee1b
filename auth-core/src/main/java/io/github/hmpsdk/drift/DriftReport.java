package io.github.hmpsdk.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Drift as a small JSON file, to be sent to whoever keeps the definition, and to be compared with
 * that of another day. It has no value that an appliance sent. Immutable and thread-safe.
 *
 * @param appliance what the client calls the appliance; give another name if the file leaves the
 *     house
 * @param version the software version of the appliance; empty if it is not known
 * @param drift what differs, in the order of operations
 */
public record DriftReport(String appliance, String version, List<Drift> drift) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the list. */
  public DriftReport {
    Objects.requireNonNull(appliance, "appliance");
    Objects.requireNonNull(version, "version");
    drift = List.copyOf(drift);
  }

  /**
   * As JSON.
   *
   * @return the text, which ends with a line break
   */
  public String toJson() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts cannot be written", impossible);
    }
  }

  /**
   * Writes it.
   *
   * @param file made anew or replaced
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.writeString(file, toJson());
  }

  /**
   * Reads it.
   *
   * @param file as {@link #write} wrote it
   * @return the same
   * @throws IOException if it cannot be read, or is no such file
   */
  public static DriftReport read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), DriftReport.class);
  }
}
