package vigil.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, so many of them. */
final class Slice extends FilterInputStream {
  private long left;

  Slice(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  /** How many bytes are still to come. */
  long left() {
    return left;
  }

  @Override
  public int read() throws IOException {
    int b = left > 0 ? in.read() : -1;
    left -= b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = left > 0 ? in.read(buffer, from, (int) Math.min(left, length)) : -1;
    left -= Math.max(0, read);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Passes over what was not read. */
  void end() throws IOException {
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped == 0 && in.read() < 0) {
        throw new EOFException("ends in the middle of a record");
      }
      left -= Math.max(1, skipped);
    }
  }

  /** Leaves the stream open. */
  @Override
  public void close() {}
}
