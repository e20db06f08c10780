package vigil.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigil.engine.intake.Item;
import vigil.engine.join.Bundle;
import vigil.engine.join.Joined;
import vigil.engine.join.Registered;
import vigil.engine.wire.Forms;

/**
 * What crosses the wire has the form that is written down beside this test. Where it changes, raise
 * {@code Schema.NUMBER} and write the new form down, for older programs to know that they cannot
 * read it.
 */
class FormsTest {
  @Test
  void theFormsAreThoseOfTheSchemasNumber() throws Exception {
    String now =
        List.of(Item.class, Told.class, Outcome.class, Registered.class, Bundle.class, Joined.class)
            .stream()
            .map(Forms::text)
            .collect(Collectors.joining("\n", "schema " + Forms.number() + "\n", "\n"));

    try (InputStream file = FormsTest.class.getResourceAsStream("/vigil/engine/forms.txt")) {
      assertThat(now).isEqualTo(new String(file.readAllBytes(), UTF_8));
    }
  }
}
