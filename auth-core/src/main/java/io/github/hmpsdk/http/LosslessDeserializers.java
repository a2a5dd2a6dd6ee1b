package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, truth values and times in the forms that lose nothing: 4900, 4900.0 and "4900" are
 * the same integer; 4900.7 is none, and is not cut to one. An empty text is nothing. Stateless.
 */
final class LosslessDeserializers {

  /** Longer texts are no numbers of ours. */
  private static final int MAX_DIGITS = 40;

  private LosslessDeserializers() {}

  static SimpleModule module() {
    return new SimpleModule("lossless")
        .addDeserializer(
            Integer.class,
            new Numbers<>(
                Integer.class, LosslessDeserializers::smallInteger, BigDecimal::intValueExact))
        .addDeserializer(
            Long.class,
            new Numbers<>(Long.class, LosslessDeserializers::integer, BigDecimal::longValueExact))
        .addDeserializer(
            Double.class,
            new Numbers<>(
                Double.class, LosslessDeserializers::number, LosslessDeserializers::finite))
        .addDeserializer(
            BigDecimal.class,
            new Numbers<>(BigDecimal.class, JsonParser::getDecimalValue, number -> number))
        .addDeserializer(Boolean.class, new Booleans())
        .addDeserializer(String.class, new Texts())
        .addDeserializer(Instant.class, new Instants());
  }

  private static @Nullable Integer smallInteger(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT) && parser.getNumberType() == NumberType.INT
        ? parser.getIntValue()
        : null;
  }

  private static @Nullable Long integer(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
            && parser.getNumberType() != NumberType.BIG_INTEGER
        ? parser.getLongValue()
        : null;
  }

  private static @Nullable Double number(JsonParser parser) throws IOException {
    double value = parser.getDoubleValue();
    return Double.isInfinite(value) ? null : value;
  }

  private static double finite(BigDecimal number) {
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("too large");
    }
    return value;
  }

  /** Reads what is written in the usual form, as fast as Jackson does; null for any other. */
  private interface Plain<N> {
    @Nullable N read(JsonParser parser) throws IOException;
  }

  private static final class Numbers<N extends Number> extends StdScalarDeserializer<N> {

    private static final long serialVersionUID = 1;

    private final transient Plain<N> plain;
    private final transient Function<BigDecimal, N> exact;

    Numbers(Class<N> type, Plain<N> plain, Function<BigDecimal, N> exact) {
      super(type);
      this.plain = plain;
      this.exact = exact;
    }

    @Override
    public @Nullable N deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonToken token = parser.currentToken();
      if (token.isNumeric()) {
        return number(parser, context);
      }
      if (token == JsonToken.VALUE_STRING) {
        DriftReading.noteType(parser);
      }
      return token == JsonToken.VALUE_STRING
          ? text(parser.getText().strip(), context)
          : whole(context.handleUnexpectedToken(handledType(), parser));
    }

    private N number(JsonParser parser, DeserializationContext context) throws IOException {
      N value = plain.read(parser);
      if (value != null) {
        return value;
      }
      BigDecimal number = parser.getDecimalValue();
      try {
        return exact.apply(number);
      } catch (ArithmeticException lossy) {
        return whole(context.handleWeirdNumberValue(handledType(), 0, "not without loss"));
      }
    }

    private @Nullable N text(String text, DeserializationContext context) throws IOException {
      if (text.isEmpty()) {
        return null;
      }
      try {
        if (text.length() <= MAX_DIGITS) {
          return exact.apply(new BigDecimal(text));
        }
      } catch (ArithmeticException | NumberFormatException lossy) {
        // as one that is too long
      }
      return whole(context.handleWeirdStringValue(handledType(), "", "no such number"));
    }

    @SuppressWarnings("unchecked") // the context throws, or gives what was asked for
    private N whole(Object handled) {
      return (N) handled;
    }
  }

  private static final class Booleans extends StdScalarDeserializer<Boolean> {

    private static final long serialVersionUID = 1;

    Booleans() {
      super(Boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonToken token = parser.currentToken();
      if (token.isBoolean()) {
        return parser.getBooleanValue();
      }
      boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
      if (text) {
        DriftReading.noteType(parser);
      }
      return text
          ? text(parser.getText().strip(), context)
          : (Boolean) context.handleUnexpectedToken(Boolean.class, parser);
    }

    private static @Nullable Boolean text(String text, DeserializationContext context)
        throws IOException {
      return switch (text) {
        case "" -> null;
        case "true", "1" -> true;
        case "false", "0" -> false;
        default -> (Boolean) context.handleWeirdStringValue(Boolean.class, "", "neither");
      };
    }
  }

  /** As Jackson reads them, which takes numbers and truth values, too. */
  private static final class Texts extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    Texts() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        return parser.getText();
      }
      String text = StringDeserializer.instance.deserialize(parser, context);
      DriftReading.noteType(parser);
      return text;
    }
  }

  /** Not from numbers: nothing says whether they count seconds or milliseconds. */
  private static final class Instants extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1;

    Instants() {
      super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      String text = parser.getText().strip();
      return !text.isEmpty() && text.indexOf('-', 1) < 0
          ? (Instant) context.handleWeirdStringValue(Instant.class, "", "no time")
          : InstantDeserializer.INSTANT.deserialize(parser, context);
    }
  }
}
