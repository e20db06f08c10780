package vigil.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import vigil.data.DataFile;

/**
 * One file of Vigil and the libraries that a cluster does not bring itself ({@code
 * engine/provided.tsv}). What several of them have is taken from the first; lists of services are
 * joined. The same parts make the same bytes.
 */
final class ClusterJar {
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String SERVICES = "META-INF/services/";

  private final JarOutputStream out;
  private final Set<String> written = new HashSet<>();
  private final Map<String, ByteArrayOutputStream> services = new TreeMap<>();

  private ClusterJar(JarOutputStream out) {
    this.out = out;
  }

  /**
   * Writes the file.
   *
   * @param parts jars and folders of classes, those that go before first
   */
  static void write(List<Path> parts, Path file) throws IOException {
    Set<String> provided = provided();
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream bytes = Files.newOutputStream(unfinished);
        JarOutputStream out = new JarOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_SPEED); // native libraries are most of it
      ClusterJar jar = new ClusterJar(out);
      jar.put(JarFile.MANIFEST_NAME, new ByteArrayInputStream(manifest()));
      for (Path part : parts) {
        if (provided.stream().noneMatch(part.getFileName().toString()::startsWith)) {
          jar.add(part);
        }
      }
      jar.putServices();
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Set<String> provided() {
    Set<String> prefixes = new HashSet<>();
    DataFile.resource("engine/provided.tsv")
        .lines()
        .forEach(line -> prefixes.add(line.required(0, "prefix")));
    return prefixes;
  }

  private static byte[] manifest() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    attributes.put(Attributes.Name.MULTI_RELEASE, "true");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }

  private void add(Path part) throws IOException {
    if (Files.isDirectory(part)) {
      folder(part);
    } else {
      jar(part);
    }
  }

  private void folder(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(path)) {
          take(name, in);
        }
      }
    }
  }

  private void jar(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile(), false)) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            take(entry.getName(), in);
          }
        }
      }
    }
  }

  private void take(String name, InputStream in) throws IOException {
    if (name.startsWith(SERVICES)) {
      ByteArrayOutputStream list = services.computeIfAbsent(name, n -> new ByteArrayOutputStream());
      in.transferTo(list);
      list.write('\n');
    } else if (!isOfOneJar(name) && !isSymbols(name) && !written.contains(name)) {
      put(name, in);
    }
  }

  /** What says something of a single jar, such as its signature. */
  private static boolean isOfOneJar(String name) {
    return name.equals(JarFile.MANIFEST_NAME)
        || name.endsWith("module-info.class")
        || name.matches("META-INF/(.*\\.(SF|DSA|RSA|EC)|INDEX.LIST)");
  }

  /** What only debuggers of native libraries want, hundreds of megabytes of it. */
  private static boolean isSymbols(String name) {
    return name.endsWith(".pdb") || name.contains(".dSYM/");
  }

  private void putServices() throws IOException {
    for (Map.Entry<String, ByteArrayOutputStream> list : services.entrySet()) {
      put(list.getKey(), new ByteArrayInputStream(list.getValue().toByteArray()));
    }
  }

  private void put(String name, InputStream in) throws IOException {
    written.add(name);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    out.putNextEntry(entry);
    in.transferTo(out);
    out.closeEntry();
  }
}
