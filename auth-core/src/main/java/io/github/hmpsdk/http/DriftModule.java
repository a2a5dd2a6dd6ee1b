package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.client.OpenEnum;
import io.github.hmpsdk.client.OpenModel;
import io.github.hmpsdk.drift.DriftKind;
import java.io.IOException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Notes, while models are read, what the definition does not know, what it lists otherwise, and
 * what is missing ({@link DriftReading}). Stateless.
 */
final class DriftModule extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1;

  static SimpleModule module() {
    return new SimpleModule("drift").setDeserializerModifier(new DriftModule());
  }

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
    SettableAnyProperty unknown = builder.getAnySetter();
    boolean isClosed = !bean.getClassAnnotations().has(OpenModel.class);
    if (unknown != null && isClosed && HmpModel.class.isAssignableFrom(bean.getBeanClass())) {
      builder.setAnySetter(null); // it takes no second one
      builder.setAnySetter(new Unknown(unknown));
    }
    return builder;
  }

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
    Class<?> type = bean.getBeanClass();
    boolean isObject = !Modifier.isAbstract(type.getModifiers());
    if (isObject && HmpModel.class.isAssignableFrom(type)) {
      return new Models(deserializer);
    }
    return OpenEnum.class.isAssignableFrom(type) ? new Enumerations(deserializer) : deserializer;
  }

  /** What a model has no property for. */
  private static final class Unknown extends SettableAnyProperty {

    private static final long serialVersionUID = 1;

    private final SettableAnyProperty delegate;

    @SuppressWarnings("NullAway") // the delegate has all that is left out here
    Unknown(SettableAnyProperty delegate) {
      super(
          delegate.getProperty(),
          delegate.getProperty().getMember(),
          delegate.getType(),
          null,
          null,
          null);
      this.delegate = delegate;
    }

    @Override
    public SettableAnyProperty withValueDeserializer(JsonDeserializer<Object> deserializer) {
      return new Unknown(delegate.withValueDeserializer(deserializer));
    }

    @Override
    public void fixAccess(DeserializationConfig config) {
      delegate.fixAccess(config);
    }

    @Override
    public boolean hasValueDeserializer() {
      return delegate.hasValueDeserializer();
    }

    @Override
    public void deserializeAndSet(
        JsonParser parser, DeserializationContext context, Object model, String name)
        throws IOException {
      DriftReading.note(parser, model, DriftKind.UNKNOWN_PROPERTY);
      delegate.deserializeAndSet(parser, context, model, name);
    }

    @Override
    protected void _set(Object model, Object name, @Nullable Object value) throws IOException {
      delegate.set(model, name, value);
    }
  }

  /** Models, which may lack something. */
  private static final class Models extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    Models(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new Models(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object read = super.deserialize(parser, context);
      if (read instanceof HmpModel model && !model.missingProperties().isEmpty()) {
        missing(parser, model);
      }
      return read;
    }

    private static void missing(JsonParser parser, HmpModel model) {
      DriftReading reading = DriftReading.current();
      if (reading != null) {
        String at = DriftReading.path(parser);
        for (String name : model.missingProperties()) {
          reading.add(
              DriftReading.schema(model),
              at.isEmpty() ? name : at + "." + name,
              DriftKind.MISSING_PROPERTY,
              "");
        }
      }
    }
  }

  /** Enumerations, which may have more values. */
  private static final class Enumerations extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    Enumerations(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new Enumerations(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object read = super.deserialize(parser, context);
      if (read instanceof OpenEnum value && !value.isKnown()) {
        DriftReading.note(parser, value, DriftKind.UNKNOWN_VALUE);
      }
      return read;
    }
  }
}
