package vigil.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts as nobody should write them, made of plain sentences; the same seed, the same texts. */
enum FuzzText {
  UPPER {
    @Override
    String make(Random random) {
      return prose(random, 4).toUpperCase(Locale.ROOT);
    }
  },
  LOWER {
    @Override
    String make(Random random) {
      return prose(random, 4).toLowerCase(Locale.ROOT);
    }
  },
  /** Cut anywhere, line ends anywhere, signs lost or doubled. */
  BROKEN {
    @Override
    String make(Random random) {
      return words(prose(random, 4)).stream()
          .map(w -> random.nextInt(6) == 0 ? w.substring(random.nextInt(w.length())) : w)
          .map(w -> w + any(random, " ", " ", " ", " ", "\n", "\n\n", "", ". ", ",, ", " -- "))
          .collect(Collectors.joining());
    }
  },
  TABLE {
    @Override
    String make(Random random) {
      String gap = any(random, "\t", " | ", ";", "   ");
      return IntStream.range(0, 12)
          .mapToObj(i -> row(random, gap))
          .collect(Collectors.joining("\n", "Place" + gap + "Killed" + gap + "Day\n", "\n"));
    }

    private String row(Random random, String gap) {
      return any(random, "Gao", "Goma", "", "Port Sudan", "n/a")
          + gap
          + any(random, "12", "-", "1,200", "none", "3 (of them 2 children)")
          + gap
          + any(random, "Sunday", "2023-04-18", "?", "18/04");
    }
  },
  LIST {
    @Override
    String make(Random random) {
      return IntStream.range(0, 8)
          .mapToObj(i -> any(random, "- ", "* ", i + ". ", "(" + i + ") ", "• ") + sentence(random))
          .collect(Collectors.joining("\n"));
    }
  },
  /** Quotations within quotations, not all of them closed. */
  QUOTED {
    @Override
    String make(Random random) {
      String text = sentence(random);
      for (int depth = 0; depth < 6; depth++) {
        text =
            any(random, "“", "\"", "‘", "'", "«", "„")
                + text
                + any(random, "” he said", "\", the army said", "’", "", "»", "' she added.")
                + " "
                + sentence(random);
      }
      return text;
    }
  },
  /**
   * As a bad scan reads: letters taken for one another, blanks lost and won, words cut at lines.
   */
  SCANNED {
    @Override
    String make(Random random) {
      String text = prose(random, 4).replace("m", any(random, "m", "rn")).replace("l", "1");
      return text.codePoints()
          .mapToObj(c -> random.nextInt(12) == 0 ? scanned(c, random) : Character.toString(c))
          .collect(Collectors.joining());
    }

    private String scanned(int c, Random random) {
      return any(random, "", " ", "-\n", "~", "¬", "|", Character.toString(c).repeat(2), ".");
    }
  },
  ENDLESS {
    @Override
    String make(Random random) {
      return IntStream.range(0, 2_000)
          .mapToObj(i -> any(random, "gunmen", "killed", "the", "soldiers", "and", "met", "in"))
          .collect(Collectors.joining(" ", "Then ", " Gao."));
    }
  },
  /** Letters of all planes between words. */
  UNICODE {
    @Override
    String make(Random random) {
      return words(prose(random, 3)).stream()
          .map(w -> w + (random.nextInt(3) == 0 ? letters(random) : " "))
          .collect(Collectors.joining());
    }

    private String letters(Random random) {
      return random
          .ints(1 + random.nextInt(4), 0, Character.MAX_CODE_POINT + 1)
          .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
          .mapToObj(Character::toString)
          .collect(Collectors.joining());
    }
  },
  SURROGATES {
    @Override
    String make(Random random) {
      return sprinkled(random, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    }
  },
  /** Control characters, the zero too. */
  CONTROLS {
    @Override
    String make(Random random) {
      return sprinkled(random, '\0', ' ');
    }
  },
  /** Some of everything. */
  MIXED {
    @Override
    String make(Random random) {
      List<FuzzText> kinds = new ArrayList<>(List.of(UPPER, BROKEN, TABLE, QUOTED, SCANNED));
      kinds.addAll(List.of(UNICODE, SURROGATES, CONTROLS));
      Collections.shuffle(kinds, random);
      return kinds.stream().limit(3).map(k -> k.make(random)).collect(Collectors.joining(" "));
    }
  };

  private static final List<String> SENTENCES =
      List.of(
          "Gunmen killed nine soldiers near Gao in northern Mali on Sunday, the army said.",
          "Japanese Prime Minister Fumio Kishida met President William Ruto in Nairobi.",
          "At least 57 people have been killed since January, according to the United Nations.",
          "Police arrested two to three dozen students after a march through Lusaka.",
          "If the rebels attack the port, Norway will withdraw its engineers, an envoy warned.",
          "The U.S. Navy did not shell the town, Col. J. Roe told the B.B.C. on 3 May 2023.",
          "Talks between Kenya and Somalia, which had been put off twice, failed again.",
          "“We will strike,” said the general, who leads the Northern Front, “if we must.”");

  /** One more text of this kind. */
  abstract String make(Random random);

  private static String sentence(Random random) {
    return SENTENCES.get(random.nextInt(SENTENCES.size()));
  }

  private static String prose(Random random, int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> sentence(random))
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static String any(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Prose with characters from a range at random places. */
  private static String sprinkled(Random random, char from, char to) {
    StringBuilder text = new StringBuilder(prose(random, 3));
    for (int i = 0; i < 25; i++) {
      text.insert(random.nextInt(text.length()), (char) (from + random.nextInt(to - from)));
    }
    return text.toString();
  }
}
