package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An enum's constants: two bytes, the place among those of the form. */
final class Constants implements Codec {
  private static final int ABSENT = 0xFFFF;

  private final List<String> written;
  private final Map<String, Object> now;
  private final Map<Object, Integer> places;

  private Constants(List<String> written, Map<String, Object> now) {
    this.written = written;
    this.now = now;
    this.places =
        now.values().stream()
            .filter(c -> written.contains(((Enum<?>) c).name()))
            .collect(
                Collectors.toMap(Function.identity(), c -> written.indexOf(((Enum<?>) c).name())));
  }

  static Codec of(Form form, @Nullable Type type) {
    List<String> names = form.parts().stream().map(Form.Part::name).toList();
    if (type == null) {
      return new Constants(names, Map.of());
    }
    if (!(type instanceof Class<?> now) || !now.isEnum()) {
      throw Codecs.mismatch(form, type);
    }
    return new Constants(
        names,
        Arrays.stream(now.getEnumConstants())
            .collect(Collectors.toMap(c -> ((Enum<?>) c).name(), Function.identity())));
  }

  @Override
  public void write(@Nullable Object value, DataOutput out) throws IOException {
    Integer place = value == null ? Integer.valueOf(ABSENT) : places.get(value);
    if (place == null) {
      throw new IOException(value + " is not among " + written);
    }
    out.writeShort(place);
  }

  @Override
  public @Nullable Object read(DataInput in) throws IOException {
    int place = in.readUnsignedShort();
    if (place == ABSENT || now.isEmpty()) {
      return null;
    }
    Object constant = place < written.size() ? now.get(written.get(place)) : null;
    if (constant == null) {
      throw new IOException("no constant " + place + " among " + written + " in this version");
    }
    return constant;
  }
}
