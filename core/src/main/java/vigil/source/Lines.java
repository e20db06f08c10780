package vigil.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes, none longer in memory than the bound. */
final class Lines {
  private final InputStream in;
  private final int longest;
  private boolean cut;

  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line with its end, cut at the bound; empty behind the last. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    cut = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        cut = true;
      }
      if (b == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }

  /** Whether the last line was longer than the bound. */
  boolean wasCut() {
    return cut;
  }
}
