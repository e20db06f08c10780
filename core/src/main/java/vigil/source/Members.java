package vigil.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What gzip packed, in one part or in many that follow one another. Java's own stream takes
 * anything behind a part for the end; this one says that it breaks there, but for zeros, with which
 * some fill up a file.
 */
final class Members extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;
  private static final int TRAILER = 8;

  private boolean ended;
  private boolean broken;

  Members(InputStream packed) throws IOException {
    super(packed, BUFFER);
  }

  @Override
  public int read(byte[] bytes, int from, int many) throws IOException {
    int read = super.read(bytes, from, many);
    if (read < 0 && !ended) {
      ended = true;
      broken = more();
    }
    if (read < 0 && broken) {
      throw new IOException("what follows its packed part is packed by nothing known");
    }
    return read;
  }

  /** Whether anything but zeros lies behind the last part. */
  private boolean more() throws IOException {
    int left = Math.max(0, inf.getRemaining() - TRAILER);
    for (int at = len - left; at < len; at++) {
      if (buf[at] != 0) {
        return true;
      }
    }
    int next = in.read();
    while (next == 0) {
      next = in.read();
    }
    return next > 0;
  }
}
