package vigil.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The messages of an mbox file: each begins with a line "From …" behind an empty one. */
final class Mailbox implements Items {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final String name;
  private final InputStream in;
  private final Lines lines;
  private final Limits limits;
  private byte @Nullable [] ahead;
  private int number;

  Mailbox(String name, InputStream in, Limits limits) {
    this.name = name;
    this.in = in;
    this.lines = new Lines(in, limits.largest());
    this.limits = limits;
  }

  @Override
  public @Nullable Found next() throws IOException {
    byte[] line = ahead == null ? lines.next() : ahead;
    if (line.length == 0) {
      return null;
    }
    String item = name + "#" + ++number;
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean cut = false;
    boolean blank = true;
    byte[] next = starts(line, 0) ? lines.next() : line;
    while (next.length > 0 && !(blank && starts(next, 0))) {
      cut |= lines.wasCut() || message.size() + next.length > limits.largest();
      int quoted = quoted(next);
      if (!cut) {
        message.write(next, quoted, next.length - quoted);
      }
      blank = next[0] == '\n' || next[0] == '\r';
      next = lines.next();
    }
    ahead = next;
    return cut ? Row.tooLarge(item, limits) : Message.read(item, message.toByteArray(), limits);
  }

  /** 1 where the line is a ">From " whose sign only kept it from beginning a message. */
  private static int quoted(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] == '>') {
      at++;
    }
    return at > 0 && starts(line, at) ? 1 : 0;
  }

  private static boolean starts(byte[] line, int at) {
    for (int i = 0; i < FROM.length; i++) {
      if (at + i >= line.length || line[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
