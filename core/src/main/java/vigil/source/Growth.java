package vigil.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Watches how much more a compressed stream unfolds to than it has, and stops a bomb. */
final class Growth {
  private final Limits limits;
  private long packed;
  private long unfolded;

  Growth(Limits limits) {
    this.limits = limits;
  }

  /** The compressed stream, counted. */
  InputStream packed(InputStream in) {
    return new Counting(in) {
      @Override
      void count(int bytes) {
        packed += bytes;
      }
    };
  }

  /** What it unfolds to, counted and bounded. */
  InputStream unfolded(InputStream in) {
    return new Counting(in) {
      @Override
      void count(int bytes) throws IOException {
        unfolded += bytes;
        if (unfolded > limits.largest() && unfolded / limits.growth() > packed) {
          throw new IOException(
              "unfolds to more than " + limits.growth() + " times its size, as a bomb does");
        }
      }
    };
  }

  private abstract static class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
