package vigil.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vigil.source.Found.Opened;

/** The files in a ZIP archive, in its order. */
final class Archive implements Items {
  private final String name;
  private final ZipInputStream zip;
  private final Limits limits;
  private final Growth growth;
  private int number;

  Archive(String name, InputStream in, Limits limits) {
    this.name = name;
    this.limits = limits;
    this.growth = new Growth(limits);
    this.zip = new ZipInputStream(growth.packed(in));
  }

  @Override
  public @Nullable Found next() throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && passedOver(entry)) {
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      return null;
    }
    if (++number > limits.entries()) {
      throw new IOException("holds more than " + limits.entries() + " files");
    }
    String item = name + "#" + entry.getName();
    return new Found.Entry(item, () -> Opened.plain(growth.unfolded(open(zip))), Map.of());
  }

  private static boolean passedOver(ZipEntry entry) {
    String path = '/' + entry.getName();
    return entry.isDirectory() || path.contains("/.") || path.contains("/__MACOSX/");
  }

  /** The stream, which its reader cannot close. */
  static InputStream open(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
