package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.github.hmpsdk.error.HmpApiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.slf4j.LoggerFactory;

/** Everything that a client says: all logs, exceptions in every form, and what it is told. */
final class Overheard implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> logs = new ListAppender<>();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final Level before = root.getLevel();

  void start() {
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender); // nobody reads all that
    logs.list = new CopyOnWriteArrayList<>();
    logs.start();
    root.addAppender(logs);
    root.setLevel(Level.TRACE);
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(logs);
    others.forEach(root::addAppender);
  }

  void text(String text) {
    texts.add(text);
  }

  void call(ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    if (failure == null) {
      return;
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    texts.add(trace + " " + failure + " " + failure.getMessage());
    texts.add(serialized(failure));
    if (failure instanceof HmpApiException api) {
      texts.add(api.code() + api.name() + api.apiMessage() + api.operation());
    }
  }

  List<String> everything() {
    List<String> everything = new ArrayList<>(texts);
    logs.list.forEach(event -> everything.add(text(event)));
    return everything;
  }

  private static String serialized(Throwable failure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    } catch (IOException notSerializable) {
      throw new UncheckedIOException(notSerializable);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private static String text(ILoggingEvent event) {
    return event.getLoggerName()
        + event.getFormattedMessage()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
