package vigil.source.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what the children of a feed, an item or a source say of it. */
final class AboutReader {
  private final Names names;
  private final Map<Slot, List<String>> slots;
  private final Surroundings surroundings;
  private final TextReader texts;

  AboutReader(Names names, Map<Slot, List<String>> slots, @Nullable String base, boolean atom10) {
    this.names = names;
    this.slots = slots;
    this.surroundings = new Surroundings(base);
    this.texts = new TextReader(names, surroundings, atom10);
  }

  About of(Element element) {
    return new Pass(element).about();
  }

  /** Like {@link #of}, but in RSS a source is its name and its address. */
  About source(Element element) {
    About about = of(element);
    if (element.childrenSize() > 0) {
      return about;
    }
    String address =
        element.hasAttr("url") ? surroundings.absolute(element, element.attr("url")) : null;
    return new About(
        texts.of(element),
        null,
        null,
        null,
        List.of(),
        address,
        address,
        null,
        about.links(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of());
  }

  /** One element's children. */
  private final class Pass {
    private final Element element;
    private final Map<String, List<Element>> children = new HashMap<>();

    Pass(Element element) {
      this.element = element;
      for (Element child : element.children()) {
        children.computeIfAbsent(names.of(child), n -> new ArrayList<>()).add(child);
      }
    }

    About about() {
      List<Text> summaries = inOrder(Slot.SUMMARY);
      List<Text> contents = new ArrayList<>(texts(Slot.CONTENT));
      contents.addAll(summaries.subList(Math.min(1, summaries.size()), summaries.size()));
      List<About.Link> links = links();
      return new About(
          first(texts(Slot.TITLE)),
          first(summaries),
          first(texts(Slot.INFO)),
          first(texts(Slot.RIGHTS)),
          contents,
          link(links),
          id(),
          language(),
          links,
          persons(Slot.AUTHOR),
          persons(Slot.CONTRIBUTOR),
          first(persons(Slot.PUBLISHER)),
          tags(),
          moments());
    }

    /** The slot's elements, by the order of their names and then by their own. */
    private List<Element> all(Slot slot) {
      List<Element> all = new ArrayList<>();
      slots
          .getOrDefault(slot, List.of())
          .forEach(n -> all.addAll(children.getOrDefault(n, List.of())));
      return all;
    }

    /** The slot's texts as they follow one another. */
    private List<Text> inOrder(Slot slot) {
      List<String> own = slots.getOrDefault(slot, List.of());
      return element.children().stream()
          .filter(child -> own.contains(names.of(child)))
          .map(texts::of)
          .toList();
    }

    private List<Text> texts(Slot slot) {
      return all(slot).stream().map(texts::of).toList();
    }

    private List<About.Link> links() {
      List<About.Link> links = new ArrayList<>();
      String own = element.attributes().getIgnoreCase("href");
      if (!own.isBlank()) {
        links.add(
            new About.Link("alternate", surroundings.absolute(element, own.strip()), null, null));
      }
      for (Element link : all(Slot.LINK)) {
        boolean enclosure = names.of(link).equals("enclosure");
        String attribute = link.attr(enclosure ? "url" : "href");
        String href = attribute.isBlank() ? link.wholeText() : attribute;
        if (!href.isBlank()) {
          String stated = enclosure ? "enclosure" : link.attr("rel");
          String rel = stated.isBlank() ? "alternate" : stated;
          links.add(
              new About.Link(
                  rel,
                  surroundings.absolute(link, href.strip()),
                  attribute(link, "type"),
                  attribute(link, "title")));
        }
      }
      return links;
    }

    /** The first address of the thing itself; else its identifier, where that is one. */
    private @Nullable String link(List<About.Link> links) {
      for (About.Link link : links) {
        if (link.rel().equals("alternate")) {
          return link.href();
        }
      }
      for (Element guid : children.getOrDefault("guid", List.of())) {
        if (isAddress(guid)) {
          return surroundings.absolute(guid, guid.wholeText().strip());
        }
      }
      return null;
    }

    /** Whether an identifier is said, or by default taken, to be an address. */
    private boolean isAddress(Element guid) {
      return !guid.attributes().getIgnoreCase("isPermaLink").strip().equalsIgnoreCase("false");
    }

    private @Nullable String id() {
      Element id = first(all(Slot.ID));
      if (id != null) {
        String value = id.wholeText().strip();
        return isAddress(id) ? surroundings.absolute(id, value) : value;
      }
      String about = element.attr("rdf:about");
      return about.isBlank() ? null : about;
    }

    private @Nullable String language() {
      Element stated = first(all(Slot.LANGUAGE));
      return stated == null ? surroundings.language(element) : stated.wholeText().strip();
    }

    private List<About.Person> persons(Slot slot) {
      return all(slot).stream().map(this::person).toList();
    }

    private About.Person person(Element element) {
      Map<String, String> parts = new HashMap<>();
      for (Element child : element.children()) {
        String name = names.of(child);
        String local = name.substring(name.indexOf(':') + 1);
        String own = child.wholeText().strip();
        boolean web = local.equals("url") || local.equals("uri") || local.equals("homepage");
        parts.putIfAbsent(web ? "url" : local, web ? surroundings.absolute(child, own) : own);
      }
      return parts.isEmpty()
          ? Persons.of(element.wholeText().strip())
          : new About.Person(parts.get("name"), parts.get("email"), parts.get("url"));
    }

    /** Those inside others among them. */
    private List<Element> allTags() {
      List<Element> all = new ArrayList<>();
      all(Slot.TAG).forEach(tag -> all.addAll(tag.getAllElements()));
      return all;
    }

    private List<About.Tag> tags() {
      List<About.Tag> tags = new ArrayList<>();
      for (Element tag : allTags()) {
        String term = tag.hasAttr("term") ? tag.attr("term") : tag.wholeText().strip();
        term = term.isEmpty() ? tag.attr("text") : term;
        String scheme = tag.hasAttr("scheme") ? tag.attr("scheme") : attribute(tag, "domain");
        boolean list = names.of(tag).endsWith("keywords");
        for (String part : list ? term.split(",") : new String[] {term}) {
          About.Tag own = new About.Tag(part.strip(), scheme, attribute(tag, "label"));
          if (!tags.contains(own)) {
            tags.add(own);
          }
        }
      }
      return tags;
    }

    private Map<Moment, Stamp> moments() {
      Map<Moment, Stamp> moments = new EnumMap<>(Moment.class);
      for (Moment moment : Moment.values()) {
        String value = moment(Slot.valueOf(moment.name()));
        if (value != null) {
          moments.put(moment, Stamp.of(value));
        }
      }
      return moments;
    }

    /** The last element of the first name that there is; else an attribute. */
    private @Nullable String moment(Slot slot) {
      List<String> own = slots.getOrDefault(slot, List.of());
      for (String name : own) {
        List<Element> all = children.getOrDefault(name, List.of());
        if (!all.isEmpty()) {
          return all.get(all.size() - 1).wholeText();
        }
      }
      for (String name : own) {
        if (element.attributes().hasKeyIgnoreCase(name)) {
          return element.attributes().getIgnoreCase(name);
        }
      }
      return null;
    }
  }

  private static @Nullable String attribute(Element element, String name) {
    return element.hasAttr(name) ? element.attr(name) : null;
  }

  private static <T> @Nullable T first(List<T> values) {
    return values.isEmpty() ? null : values.get(0);
  }
}
