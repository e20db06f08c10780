package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of several records: a byte that tells which, and the record. */
final class Choices implements Codec {
  private static final int ABSENT = 0xFF;

  private final List<Choice> choices;

  private record Choice(String name, @Nullable Class<?> type, Codec codec) {}

  private Choices(List<Choice> choices) {
    this.choices = choices;
  }

  static Codec of(Form form, @Nullable Type type) {
    if (type != null && (!(type instanceof Class<?> now) || !now.isSealed())) {
      throw Codecs.mismatch(form, type);
    }
    List<Choice> choices = new ArrayList<>();
    for (Form.Part part : form.parts()) {
      Class<?> now = type == null ? null : named((Class<?>) type, part.name()).orElse(null);
      choices.add(new Choice(part.name(), now, Codecs.of(part.form(), now)));
    }
    return new Choices(choices);
  }

  private static Optional<Class<?>> named(Class<?> sealed, String name) {
    return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses())
        .filter(c -> c.getSimpleName().equals(name))
        .findFirst();
  }

  @Override
  public void write(@Nullable Object value, DataOutput out) throws IOException {
    if (value == null) {
      out.writeByte(ABSENT);
      return;
    }
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).type == value.getClass()) {
        out.writeByte(i);
        choices.get(i).codec.write(value, out);
        return;
      }
    }
    throw new IOException(value.getClass() + " is not among " + choices);
  }

  @Override
  public @Nullable Object read(DataInput in) throws IOException {
    int which = in.readUnsignedByte();
    if (which == ABSENT) {
      return null;
    }
    if (which >= choices.size()) {
      throw new IOException("no record " + which + " among " + choices);
    }
    return choices.get(which).codec.read(in);
  }
}
