package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record's components, one after the other in the order of the form. */
final class Components implements Codec {
  private final Constructor<?> constructor;
  private final List<Field> fields;
  private final @Nullable Object[] absent;

  /**
   * A component as it was written.
   *
   * @param place its place in the record as it is now; -1 where the record has it no more
   */
  private record Field(Codec codec, int place, @Nullable Method accessor) {}

  private Components(Constructor<?> constructor, List<Field> fields, @Nullable Object[] absent) {
    this.constructor = constructor;
    this.fields = fields;
    this.absent = absent;
  }

  static Codec of(Form form, @Nullable Type type) {
    if (type == null) {
      return passed(form);
    }
    if (!(type instanceof Class<?> now) || !now.isRecord()) {
      throw Codecs.mismatch(form, type);
    }
    RecordComponent[] components = now.getRecordComponents();
    List<Field> fields = new ArrayList<>();
    for (Form.Part part : form.parts()) {
      fields.add(field(part, components));
    }
    return new Components(constructor(now, components), fields, absent(components));
  }

  private static Field field(Form.Part part, RecordComponent[] components) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(part.name())) {
        Method accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        Codec codec = Codecs.of(part.form(), components[i].getGenericType());
        return new Field(codec, i, accessor);
      }
    }
    return new Field(Codecs.of(part.form(), null), -1, null);
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor", e);
    }
  }

  /** What components are of which nothing was written. */
  private static @Nullable Object[] absent(RecordComponent[] components) {
    return Arrays.stream(components).map(c -> absent(c.getGenericType())).toArray();
  }

  private static @Nullable Object absent(Type type) {
    if (type instanceof ParameterizedType collection) {
      Type raw = collection.getRawType();
      return raw == List.class ? List.of() : raw == Set.class ? Set.of() : Map.of();
    }
    return type instanceof Class<?> plain && plain.isPrimitive() ? Plain.of(plain).none() : null;
  }

  /** Reads over a record that nothing wants. */
  private static Codec passed(Form form) {
    List<Codec> codecs = form.parts().stream().map(p -> Codecs.of(p.form(), null)).toList();
    return new Codec() {
      @Override
      public void write(@Nullable Object value, DataOutput out) throws IOException {
        throw new IOException("this version has no " + form.name());
      }

      @Override
      public @Nullable Object read(DataInput in) throws IOException {
        for (Codec codec : codecs) {
          codec.read(in);
        }
        return null;
      }
    };
  }

  @Override
  public void write(@Nullable Object value, DataOutput out) throws IOException {
    for (Field field : fields) {
      if (field.accessor == null) {
        throw new IOException("what an earlier version wrote is only read");
      }
      field.codec.write(part(field.accessor, value), out);
    }
  }

  private static @Nullable Object part(Method accessor, @Nullable Object value) throws IOException {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IOException(accessor + " cannot be asked", e);
    }
  }

  @Override
  public Object read(DataInput in) throws IOException {
    @Nullable Object[] values = absent.clone();
    for (Field field : fields) {
      Object value = field.codec.read(in);
      if (field.place >= 0) {
        values[field.place] = value;
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IOException("no " + constructor.getDeclaringClass() + " is " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IOException(constructor + " cannot be called", e);
    }
  }
}
