package vigil.document;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * How much prose stands in each block of a page: the length of its own words, less what is link.
 */
final class Prose {
  /** Elements that begin and end a line of their own. */
  static final Set<String> BLOCKS =
      Set.of(
          "p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table tr td th hr"
              .concat(" figcaption address body details summary center form")
              .split(" "));

  /** A block with fewer characters is a label or a button, no prose. */
  private static final int SHORTEST = 40;

  private final Map<Element, int[]> lengths = new IdentityHashMap<>();

  private Prose() {}

  static Prose of(Element root) {
    Prose prose = new Prose();
    root.traverse((node, depth) -> prose.add(node));
    return prose;
  }

  private void add(Node node) {
    Element block = node instanceof TextNode text && !text.isBlank() ? block(text) : null;
    if (block != null) {
      int length = ((TextNode) node).text().strip().length();
      int[] sums = lengths.computeIfAbsent(block, b -> new int[2]);
      sums[0] += length;
      sums[1] += linked(node, block) ? length : 0;
    }
  }

  private static @Nullable Element block(Node node) {
    Node up = node.parent();
    while (up instanceof Element element && !BLOCKS.contains(element.normalName())) {
      up = up.parent();
    }
    return up instanceof Element element ? element : null;
  }

  private static boolean linked(Node node, Element block) {
    for (Node up = node.parent(); up instanceof Element element && up != block; up = up.parent()) {
      if (element.normalName().equals("a")) {
        return true;
      }
    }
    return false;
  }

  /** The weight of the block's own words; 0 where they are few or mostly links. */
  double own(Element block) {
    int[] sums = lengths.get(block);
    return sums == null || sums[0] < SHORTEST || sums[1] > sums[0] / 2 ? 0 : sums[0] - sums[1];
  }

  /** The weight of all blocks in the element. */
  double all(Element element) {
    double[] sum = {0};
    element.traverse((node, depth) -> sum[0] += node instanceof Element block ? own(block) : 0);
    return sum[0];
  }
}
