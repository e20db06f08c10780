package vigil.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vigil.data.DataFile;

/**
 * Finds a page's report: what is certainly none of it goes, then the element whose paragraphs weigh
 * most is taken, block by block, without blocks that are mostly links.
 */
final class MainText {
  private static final String NEVER =
      "script, style, noscript, template, nav, aside, footer, button, select, iframe, svg, canvas,"
          + " object, figure, dialog, menu, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=complementary], [role=banner], [role=contentinfo], [role=search],"
          + " [role=dialog], [style~=display:\\s*none], sup.reference";
  private static final String MARKED =
      "[itemprop=articleBody], [property=articleBody], article, [role=article], main, [role=main]";

  /** What holds this share of a page's prose is not taken for boilerplate, whatever its name. */
  private static final double MOST = 0.4;

  /** Elements that may hold a text without paragraphs. */
  private static final Set<String> HOLDERS =
      Set.of("div", "section", "article", "main", "td", "center", "body", "form");

  private static final Set<String> KEPT = Set.of("body", "html", "article", "main");

  /**
   * A page's report.
   *
   * @param head what stood before it and was left out, such as a byline and a date
   */
  record Report(String text, List<String> head) {}

  private final Set<String> boilerplate;
  private final Furniture furniture;

  private MainText(Set<String> boilerplate, Furniture furniture) {
    this.boilerplate = boilerplate;
    this.furniture = furniture;
  }

  static MainText load() {
    Set<String> names = new HashSet<>();
    DataFile.resource("document/boilerplate.tsv")
        .lines()
        .forEach(l -> names.add(l.required(0, "name")));
    return new MainText(names, Furniture.load());
  }

  /**
   * The report's text, paragraphs parted by blank lines; {@code stated} is what linked data give as
   * such.
   */
  Report of(org.jsoup.nodes.Document page, @Nullable String stated, @Nullable String title) {
    Element body = page.body();
    body.select(NEVER).remove();
    Prose prose = Prose.of(body);
    double all = prose.all(body);
    for (Element element : body.select("[class], [id], form")) {
      if (named(element) && prose.all(element) < MOST * all) {
        element.remove();
      }
    }
    Report found = bare(blocks(best(body, prose)), title);
    return stated != null && found.text().length() < stated.length() / 2
        ? new Report(stated, found.head())
        : found;
  }

  /** All text of the element but for scripts, styles and the like. */
  static String whole(Element body) {
    body.select(NEVER).remove();
    return String.join("\n\n", blocks(body));
  }

  private boolean named(Element element) {
    if (element.normalName().equals("form")) {
      return true;
    }
    String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    for (String name : names.split("[\\s_]+|(?<=[a-z])--")) {
      if (boilerplate.contains(name) || boilerplate.contains(parts(name))) {
        return !KEPT.contains(element.normalName());
      }
    }
    return false;
  }

  /** The first part of a name such as "related-links". */
  private static String parts(String name) {
    int dash = name.indexOf('-');
    return dash < 0 ? name : name.substring(0, dash);
  }

  /**
   * The element whose blocks weigh most; a block counts for those around it, less with each step
   * outwards.
   */
  private static Element best(Element body, Prose prose) {
    Map<Element, Double> scores = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element block : body.getAllElements()) {
      double weight = prose.own(block);
      boolean holder = HOLDERS.contains(block.normalName());
      double share = 1;
      for (Element up = holder ? block : block.parent();
          up != null && weight > 0 && share > 0.2;
          up = up.parent()) {
        if (scores.put(up, scores.getOrDefault(up, 0.0) + weight * share) == null) {
          order.add(up);
        }
        share *= 0.6;
      }
    }
    Element best = body;
    double most = 0;
    for (Element element : order) {
      double score = scores.getOrDefault(element, 0.0);
      if (score > most) {
        most = score;
        best = element;
      }
    }
    return marked(body, best, prose);
  }

  /**
   * An element that the page itself marks as its text, where most of the prose found stands in it.
   */
  private static Element marked(Element body, Element best, Prose prose) {
    double found = prose.all(best);
    double all = prose.all(body);
    for (String selector : MARKED.split(", ")) {
      for (Element element : body.select(selector)) {
        double weight = prose.all(element);
        if (weight > 0 && weight >= 0.7 * found && weight >= 0.5 * all) {
          return element;
        }
      }
    }
    return best;
  }

  /**
   * The blocks without what is no prose before the second and behind the last that is, and without
   * labels anywhere.
   */
  private Report bare(List<String> blocks, @Nullable String title) {
    int end = blocks.size();
    while (end > 0 && !Furniture.prose(blocks.get(end - 1))) {
      end--;
    }
    List<String> kept = new ArrayList<>();
    List<String> head = new ArrayList<>();
    int prose = 0;
    for (String block : blocks.subList(0, end == 0 ? blocks.size() : end)) {
      boolean label = furniture.is(block) || prose == 0 && block.equals(title);
      boolean own = !label && Furniture.prose(block);
      prose += own ? 1 : 0;
      boolean keep = own || prose > 1 || end == 0 || Furniture.place(block);
      if (!label && keep) {
        kept.add(block);
      } else if (prose < 2) {
        head.add(block);
      }
    }
    return new Report(String.join("\n\n", kept), head);
  }

  private static List<String> blocks(Element element) {
    Blocks blocks = new Blocks();
    element.traverse(blocks);
    blocks.end();
    return blocks.found;
  }

  /** Collects an element's blocks of text. */
  private static final class Blocks implements NodeVisitor {
    private final List<String> found = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private int links;
    private int depth;

    @Override
    public void head(Node node, int level) {
      if (node instanceof TextNode text) {
        String words = text.getWholeText().replaceAll("\\s+", " ");
        block.append(words);
        links += depth > 0 ? words.strip().length() : 0;
      } else if (node instanceof Element element) {
        depth += element.normalName().equals("a") ? 1 : 0;
        open(element);
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof Element element) {
        depth -= element.normalName().equals("a") ? 1 : 0;
        open(element);
      }
    }

    private void open(Element element) {
      if (Prose.BLOCKS.contains(element.normalName())) {
        end();
      } else if (element.normalName().equals("br") && !block.isEmpty()) {
        block.append('\n');
      }
    }

    void end() {
      String text = block.toString().replaceAll(" *\n+ *", "\n").replaceAll(" {2,}", " ").strip();
      boolean menu = links > text.length() * 0.6 && text.length() < 200;
      if (!text.isEmpty() && !menu) {
        found.add(text);
      }
      block.setLength(0);
      links = 0;
    }
  }
}
