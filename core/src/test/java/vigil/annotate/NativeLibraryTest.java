package vigil.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the reader runs on must keep to this machine: some builds of it report to their maker. */
class NativeLibraryTest {
  private static final byte[] COLLECTOR = "OneCollector".getBytes(StandardCharsets.US_ASCII);

  @Test
  void noLibraryKnowsWhereToReportTo() throws Exception {
    String jar =
        OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI().getPath();
    List<String> libraries = new ArrayList<>();
    List<String> reporting = new ArrayList<>();
    try (JarFile file = new JarFile(jar)) {
      for (JarEntry entry : file.stream().filter(NativeLibraryTest::linux).toList()) {
        libraries.add(entry.getName());
        try (InputStream in = new BufferedInputStream(file.getInputStream(entry))) {
          if (holds(in)) {
            reporting.add(entry.getName());
          }
        }
      }
    }
    assertThat(libraries).anyMatch(name -> name.endsWith("libonnxruntime.so"));
    assertThat(reporting).isEmpty();
  }

  private static boolean linux(JarEntry entry) {
    return entry.getName().contains("linux") && entry.getName().endsWith(".so");
  }

  private static boolean holds(InputStream in) throws IOException {
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      matched = b == COLLECTOR[matched] ? matched + 1 : b == COLLECTOR[0] ? 1 : 0;
      if (matched == COLLECTOR.length) {
        return true;
      }
    }
    return false;
  }
}
