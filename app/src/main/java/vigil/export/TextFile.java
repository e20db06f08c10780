package vigil.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.record.WholeEvent;

/** Text as the bytes of a file. */
record TextFile(EventText text) implements EventFile {
  @Override
  public @Nullable String leavesOut(WholeEvent event) {
    return text.leavesOut(event);
  }

  @Override
  public byte[] opening() {
    return EventFile.utf8(text.opening());
  }

  @Override
  public byte[] one(WholeEvent event) {
    return EventFile.utf8(text.one(event));
  }

  @Override
  public byte[] closing() {
    return EventFile.utf8(text.closing());
  }

  @Override
  public List<String> remarks() {
    return text.remarks();
  }
}
