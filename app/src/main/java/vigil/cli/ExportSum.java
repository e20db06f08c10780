package vigil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.export.EventFile;
import vigil.record.WholeEvent;

/** What an export wrote, counted and hashed on its way. */
final class ExportSum {
  private final Output out;
  private final MessageDigest digest;
  private final Map<String, Long> left = new TreeMap<>();
  private @Nullable String hash;
  private long many;
  private long bytes;

  ExportSum(Output out) {
    this.out = out;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Writes an event, or counts it as left out. */
  void add(EventFile file, WholeEvent event) {
    String why = file.leavesOut(event);
    if (why == null) {
      add(file.one(event));
    } else {
      left.merge(why, 1L, Long::sum);
    }
  }

  /** Writes one of them. */
  void add(byte[] one) {
    frame(one);
    many++;
  }

  /** Writes what stands around them. */
  void frame(byte[] written) {
    try {
      out.write(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update(written);
    bytes += written.length;
  }

  long many() {
    return many;
  }

  long bytes() {
    return bytes;
  }

  /** How many were left out, by the reason. */
  Map<String, Long> left() {
    return left;
  }

  /** The SHA-256 of all; nothing may be written after. */
  String hash() {
    if (hash == null) {
      hash = HexFormat.of().formatHex(digest.digest());
    }
    return hash;
  }
}
