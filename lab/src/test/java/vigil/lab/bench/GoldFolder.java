package vigil.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes annotated reports as gold has them: offsets in code points, found by their words. */
final class GoldFolder {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final StringBuilder lines = new StringBuilder();

  GoldFolder(Path folder) {
    this.folder = folder;
  }

  /** Adds a report; its mentions are as {@link #mention} makes them. */
  GoldFolder report(String name, String text, ObjectNode... mentions) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(reports.resolve(name + ".txt"), text);
    ObjectNode line = JSON.createObjectNode().put("report", name);
    ArrayNode all = line.putArray("mentions");
    for (ObjectNode mention : mentions) {
      all.add(mention);
    }
    lines.append(line).append('\n');
    Files.writeString(folder.resolve("events.jsonl"), lines);
    return this;
  }

  static ObjectNode mention(String text, String trigger, String event, String type, String status) {
    ObjectNode mention = JSON.createObjectNode().put("event", event).put("type", type);
    mention.put("status", status);
    mention.set("trigger", phrase(text, trigger));
    mention.putArray("modes");
    mention.putArray("actors");
    mention.putArray("recipients");
    mention.putNull("place");
    mention.putNull("time");
    mention.putArray("counts");
    mention.putObject("speaker").put("kind", "author").putNull("source").putNull("cue");
    return mention;
  }

  static ObjectNode phrase(String text, String words) {
    int start = text.codePointCount(0, text.indexOf(words));
    ObjectNode phrase = JSON.createObjectNode().put("text", words);
    phrase.putArray("span").add(start).add(start + words.codePointCount(0, words.length()));
    return phrase;
  }
}
