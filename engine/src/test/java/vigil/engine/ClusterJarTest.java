package vigil.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
class ClusterJarTest {
  @TempDir Path folder;

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path file = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return file;
  }

  @Test
  void servicesAreJoinedAndTheClustersOwnIsLeftOut() throws IOException {
    Path first =
        jar(
            "first-1.0.jar",
            Map.of("a.txt", "first", "META-INF/services/x.Y", "x.A", "META-INF/KEY.RSA", "s"));
    Path second =
        jar(
            "second-1.0.jar",
            Map.of("a.txt", "second", "b.txt", "b", "META-INF/services/x.Y", "x.B"));
    Path flink = jar("flink-runtime-2.3.0.jar", Map.of("flink.txt", "no"));
    Path classes = Files.createDirectories(folder.resolve("classes/vigil")).getParent();
    Files.writeString(classes.resolve("vigil/c.txt"), "c");
    Path file = folder.resolve("all.jar");

    ClusterJar.write(List.of(classes, first, flink, second), file);

    try (JarFile jar = new JarFile(file.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .containsExactly(
              JarFile.MANIFEST_NAME, "vigil/c.txt", "a.txt", "b.txt", "META-INF/services/x.Y");
      assertThat(text(jar, "a.txt")).isEqualTo("first");
      assertThat(text(jar, "META-INF/services/x.Y").split("\n")).containsExactly("x.A", "x.B");
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("vigil.engine.Main");
    }
    byte[] bytes = Files.readAllBytes(file);
    ClusterJar.write(List.of(classes, first, flink, second), file);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
  }
}
