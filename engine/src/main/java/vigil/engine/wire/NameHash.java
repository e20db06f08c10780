package vigil.engine.wire;

import java.nio.charset.StandardCharsets;

/** A name as eight bytes, for what need not tell the name again; FNV-1a. */
public final class NameHash {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private NameHash() {}

  /** The same for the same name, on every machine. */
  public static long of(String name) {
    long hash = BASIS;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * PRIME;
    }
    return hash;
  }
}
