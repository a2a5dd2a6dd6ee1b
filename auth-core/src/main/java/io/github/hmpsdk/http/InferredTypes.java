package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.hmpsdk.client.InferredProperties;
import io.github.hmpsdk.drift.DriftKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the definition guesses a type, and a value of another one comes, keeps the value raw among
 * the model's unknown properties. Costs nothing where the guess is right, except for lists.
 */
final class InferredTypes extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
    InferredProperties inferred = bean.getClassAnnotations().get(InferredProperties.class);
    SettableAnyProperty unknown = builder.getAnySetter();
    if (inferred != null && unknown != null) {
      for (String name : inferred.value()) {
        SettableBeanProperty property = builder.findProperty(PropertyName.construct(name));
        if (property != null) {
          builder.addOrReplaceProperty(new Guessed(property, unknown), true);
        }
      }
    }
    return builder;
  }

  /** A property of a type that may be another one. */
  private static final class Guessed extends SettableBeanProperty.Delegating {

    private static final long serialVersionUID = 1;

    private final SettableAnyProperty unknown;

    Guessed(SettableBeanProperty property, SettableAnyProperty unknown) {
      super(property);
      this.unknown = unknown;
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
      return new Guessed(property, unknown);
    }

    @Override
    public void deserializeAndSet(JsonParser parser, DeserializationContext context, Object bean)
        throws IOException {
      if (parser.hasToken(JsonToken.START_ARRAY) && getType().isContainerType()) {
        list(parser, context, bean);
        return;
      }
      if (isNothing(parser)) {
        keep(parser, context, bean);
        return;
      }
      try {
        delegate.deserializeAndSet(parser, context, bean);
      } catch (MismatchedInputException otherType) {
        if (!otherType.getPath().isEmpty()) {
          throw otherType; // of something inside, which the definition does know
        }
        keep(parser, context, bean); // the parser still stands where the value begins
      }
    }

    /** An empty text, where a number or the like is expected, would be read as null and lost. */
    private boolean isNothing(JsonParser parser) throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          && !getType().hasRawClass(String.class)
          && parser.getText().isBlank();
    }

    /** Of a list one has to be able to go back to its beginning. */
    private void list(JsonParser parser, DeserializationContext context, Object bean)
        throws IOException {
      try (TokenBuffer copy = context.bufferAsCopyOfValue(parser)) {
        try (JsonParser first = copy.asParserOnFirstToken()) {
          delegate.deserializeAndSet(first, context, bean);
        } catch (MismatchedInputException otherType) {
          DriftReading.noteType(parser); // which stands behind the list
          try (JsonParser again = copy.asParserOnFirstToken()) {
            set(again, context, bean);
          }
        }
      }
    }

    private void keep(JsonParser parser, DeserializationContext context, Object bean)
        throws IOException {
      DriftReading.note(parser, bean, DriftKind.OTHER_TYPE);
      set(parser, context, bean);
    }

    private void set(JsonParser parser, DeserializationContext context, Object bean)
        throws IOException {
      unknown.set(bean, getName(), context.<@Nullable Object>readValue(parser, Object.class));
    }

    @Override
    public Object deserializeSetAndReturn(
        JsonParser parser, DeserializationContext context, Object bean) throws IOException {
      deserializeAndSet(parser, context, bean);
      return bean;
    }
  }
}
