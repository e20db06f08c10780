package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.engine.wire.Form.Kind;

/** Makes codecs out of forms. A form without a type is read over. */
final class Codecs {
  private Codecs() {}

  /**
   * @param type what the bytes are to become; null where nothing wants them
   */
  static Codec of(Form written, @Nullable Type type) {
    return switch (written.kind()) {
      case PLAIN -> plain(written, type);
      case ENUM -> Constants.of(written, type);
      case LIST, SET -> elements(written, type);
      case MAP -> entries(written, type);
      case RECORD -> orAbsent(Components.of(written, type));
      case CHOICE -> Choices.of(written, type);
    };
  }

  private static Codec plain(Form written, @Nullable Type type) {
    Plain plain = Plain.valueOf(written.name());
    if (type != null && (!(type instanceof Class<?> now) || Plain.of(now) != plain)) {
      throw mismatch(written, type);
    }
    Codec bytes =
        new Codec() {
          @Override
          public void write(@Nullable Object value, DataOutput out) throws IOException {
            plain.write(java.util.Objects.requireNonNull(value), out);
          }

          @Override
          public Object read(DataInput in) throws IOException {
            return plain.read(in);
          }
        };
    return orAbsent(bytes);
  }

  static IllegalArgumentException mismatch(Form written, @Nullable Type type) {
    return new IllegalArgumentException(
        "state holds " + written + " where this version of Vigil has " + type);
  }

  private static Codec elements(Form written, @Nullable Type type) {
    boolean list = written.kind() == Kind.LIST;
    Codec element = of(written.parts().get(0).form(), argument(written, type, 0));
    return orAbsent(new Elements(element, list));
  }

  private static Codec entries(Form written, @Nullable Type type) {
    Codec key = of(written.parts().get(0).form(), argument(written, type, 0));
    Codec value = of(written.parts().get(1).form(), argument(written, type, 1));
    return orAbsent(new Entries(key, value));
  }

  private static @Nullable Type argument(Form written, @Nullable Type type, int index) {
    if (type == null) {
      return null;
    }
    Class<?> raw =
        written.kind() == Kind.LIST
            ? List.class
            : written.kind() == Kind.SET ? java.util.Set.class : Map.class;
    if (type instanceof ParameterizedType now && now.getRawType() == raw) {
      return now.getActualTypeArguments()[index];
    }
    throw mismatch(written, type);
  }

  /** A byte tells whether there is a value; every value that is no primitive has it. */
  static Codec orAbsent(Codec codec) {
    return new OrAbsent(codec);
  }

  private record OrAbsent(Codec codec) implements Codec {
    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
      out.writeBoolean(value != null);
      if (value != null) {
        codec.write(value, out);
      }
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
      return in.readBoolean() ? codec.read(in) : null;
    }
  }

  private record Elements(Codec element, boolean list) implements Codec {
    @Override
    public void write(@Nullable Object value, DataOutput out) throws IOException {
      Collection<?> all = (Collection<?>) java.util.Objects.requireNonNull(value);
      out.writeInt(all.size());
      for (Object one : all) {
        element.write(one, out);
      }
    }

    @Override
    public Object read(DataInput in) throws IOException {
      int many = in.readInt();
      Collection<@Nullable Object> all = list ? new ArrayList<>() : new LinkedHashSet<>();
      for (int i = 0; i < many; i++) {
        all.add(element.read(in));
      }
      return list ? all : Collections.unmodifiableSet((LinkedHashSet<?>) all);
    }
  }

  private record Entries(Codec key, Codec value) implements Codec {
    @Override
    public void write(@Nullable Object map, DataOutput out) throws IOException {
      Map<?, ?> all = (Map<?, ?>) java.util.Objects.requireNonNull(map);
      out.writeInt(all.size());
      for (Map.Entry<?, ?> entry : all.entrySet()) {
        key.write(entry.getKey(), out);
        value.write(entry.getValue(), out);
      }
    }

    @Override
    public Object read(DataInput in) throws IOException {
      int many = in.readInt();
      Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
      for (int i = 0; i < many; i++) {
        Object name = key.read(in);
        all.put(name, value.read(in));
      }
      return all;
    }
  }
}
