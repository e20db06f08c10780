package vigil.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodecTest {
  enum Side {
    NORTH,
    SOUTH
  }

  enum SideBefore {
    SOUTH
  }

  sealed interface Sign {}

  record Flag(String text) implements Sign {}

  record Fire(int height) implements Sign {}

  record Post(String name, List<String> marks, Side side, Double high, Sign sign) {}

  record PostBefore(String name, long gone, SideBefore side) {}

  record All(
      int i,
      long l,
      double d,
      boolean b,
      byte[] bytes,
      LocalDate day,
      Instant moment,
      Set<Integer> set,
      Map<String, String> map) {}

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Post post = new Post("Ridge", List.of("a", "b"), Side.SOUTH, null, new Fire(3));

    assertThat(again(Post.class, Post.class, post)).isEqualTo(post);
  }

  @Test
  void everyPlainValueOutlivesTheWay() throws IOException {
    All all =
        new All(
            -3,
            1L << 40,
            0.1,
            true,
            new byte[] {1, 0, -1},
            LocalDate.of(1996, 4, 18),
            Instant.ofEpochSecond(7, 9),
            Set.of(4),
            Map.of("k", "v"));

    All read = again(All.class, All.class, all);

    assertThat(read).usingRecursiveComparison().isEqualTo(all);
  }

  @Test
  void halfACharacterOutlivesTheWay() throws IOException {
    assertThat(again(Flag.class, Flag.class, new Flag("x\ud83d y")))
        .isEqualTo(new Flag("x\ud83d y"));
  }

  @Test
  void anEarlierFormIsReadWithoutWhatIsNewAndWhatWentAway() throws IOException {
    PostBefore before = new PostBefore("Ridge", 17, SideBefore.SOUTH);

    Post read = again(PostBefore.class, Post.class, before);

    assertThat(read).isEqualTo(new Post("Ridge", List.of(), Side.SOUTH, null, null));
  }

  @Test
  void anotherKindOfValueIsRefusedByItsName() {
    record Name(int name) {}

    assertThatThrownBy(() -> Codec.of(Form.of(Name.class), PostBefore.class))
        .hasMessageContaining(
            "state holds INT where this version of Vigil has class java.lang.String");
  }

  @Test
  void whatIsNoRecordHasNoForm() {
    assertThatThrownBy(() -> Form.of(Object.class)).hasMessageContaining("has no form on the wire");
  }

  @Test
  void aNewerSchemaSaysWhatToDo() {
    assertThatThrownBy(() -> Schema.checked(Schema.NUMBER + 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("written by a newer Vigil")
        .hasMessageContaining("start the job with that version");
  }

  private static <T> T again(Class<?> written, Class<T> now, Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Codec.of(written).write(value, new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    T read = now.cast(Codec.of(Form.of(written), now).read(in));
    assertThat(in.available()).isZero();
    return read;
  }
}
