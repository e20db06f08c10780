package vigil.engine.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bytes of a type are made of: plain values, and records, lists and choices of these.
 *
 * @param kind what it is
 * @param name the plain value's, enum's, record's or choice's name
 * @param parts the elements of a collection, the components of a record, the records of a choice;
 *     of an enum its constants, as names alone
 */
record Form(Kind kind, String name, List<Part> parts) {
  Form {
    parts = List.copyOf(parts);
  }

  /** What a form is; its place is written, so that new ones stand last. */
  enum Kind {
    PLAIN,
    ENUM,
    LIST,
    SET,
    MAP,
    RECORD,
    /** One of several records, as of a sealed interface. */
    CHOICE
  }

  /** A named part of a form. */
  record Part(String name, Form form) {}

  private static final Form NOTHING = new Form(Kind.PLAIN, "", List.of());

  /**
   * The form of a type.
   *
   * @throws IllegalArgumentException for a type that is no record and not made of such
   */
  static Form of(Type type) {
    if (type instanceof ParameterizedType collection) {
      return collection(collection);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return new Form(Kind.ENUM, plain.getSimpleName(), constants(plain));
    }
    if (plain.isRecord()) {
      return new Form(Kind.RECORD, plain.getSimpleName(), components(plain));
    }
    return plain.isSealed()
        ? new Form(Kind.CHOICE, plain.getSimpleName(), choices(plain))
        : new Form(Kind.PLAIN, Plain.of(plain).name(), List.of());
  }

  private static Form collection(ParameterizedType type) {
    List<Part> of =
        Arrays.stream(type.getActualTypeArguments()).map(t -> new Part("", of(t))).toList();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == java.util.List.class) {
      return new Form(Kind.LIST, "", of);
    }
    if (raw == java.util.Set.class) {
      return new Form(Kind.SET, "", of);
    }
    if (raw == java.util.Map.class) {
      return new Form(Kind.MAP, "", of);
    }
    throw new IllegalArgumentException(type + " has no form on the wire");
  }

  private static List<Part> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> new Part(((Enum<?>) c).name(), NOTHING))
        .toList();
  }

  private static List<Part> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map((RecordComponent c) -> new Part(c.getName(), of(c.getGenericType())))
        .toList();
  }

  private static List<Part> choices(Class<?> type) {
    return Stream.of(type.getPermittedSubclasses())
        .map(c -> new Part(c.getSimpleName(), of(c)))
        .toList();
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(kind.ordinal());
    out.writeUTF(name);
    out.writeInt(parts.size());
    for (Part part : parts) {
      out.writeUTF(part.name);
      part.form.write(out);
    }
  }

  static Form read(DataInput in) throws IOException {
    Kind kind = Kind.values()[in.readUnsignedByte()];
    String name = in.readUTF();
    int many = in.readInt();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      parts.add(new Part(in.readUTF(), read(in)));
    }
    return new Form(kind, name, parts);
  }

  /** As messages and tests show it. */
  @Override
  public String toString() {
    String inner =
        parts.stream()
            .map(
                p ->
                    p.name
                        + (p.form.equals(NOTHING) ? "" : (p.name.isEmpty() ? "" : ": ") + p.form))
            .collect(Collectors.joining(", "));
    return switch (kind) {
      case PLAIN -> name;
      case LIST, SET, MAP -> kind.name().toLowerCase(java.util.Locale.ROOT) + "<" + inner + ">";
      case ENUM, RECORD, CHOICE -> name + "{" + inner + "}";
    };
  }
}
