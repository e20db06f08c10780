package vigil.lab.train;

import java.util.Map;
import java.util.Objects;
import vigil.annotate.Heads;

/** The network in plain arithmetic, slow and simple, to test the written graph against. */
final class Reference {
  private final Map<String, OnnxFile.Weights> weights;
  private final int hidden;

  Reference(Map<String, OnnxFile.Weights> weights, int hidden) {
    this.weights = weights;
    this.hidden = hidden;
  }

  private float[] w(String name) {
    return Objects.requireNonNull(weights.get(name), name).values();
  }

  double[][] words(long[] ids, long[] shapes, float[][] pool) {
    double[][] x = new double[ids.length][hidden];
    for (int t = 0; t < x.length; t++) {
      for (int h = 0; h < hidden; h++) {
        x[t][h] =
            w("embeddings.word_embeddings.weight")[(int) ids[t] * hidden + h]
                + w("embeddings.position_embeddings.weight")[t * hidden + h]
                + w("embeddings.token_type_embeddings.weight")[h]
                + w("shapes")[(int) shapes[t] * hidden + h];
      }
    }
    x = norm(x, "embeddings.LayerNorm");
    for (int i = 0; weights.containsKey("encoder.layer." + i + ".output.dense.weight"); i++) {
      x = layer(x, "encoder.layer." + i + ".");
    }
    double[][] words = new double[pool.length][hidden];
    for (int r = 0; r < pool.length; r++) {
      for (int t = 0; t < x.length; t++) {
        for (int h = 0; h < hidden; h++) {
          words[r][h] += pool[r][t] * x[t][h];
        }
      }
    }
    return words;
  }

  double[] table(double[][] words) {
    return flat(linear(words, "words"));
  }

  double[] links(double[][] words) {
    double[][] trigger = relu(linear(words, "trigger"));
    double[][] argument = relu(linear(words, "argument"));
    int link = Network.LINK;
    double[] out = new double[words.length * Heads.LINKS * words.length];
    for (int t = 0; t < words.length; t++) {
      for (int layer = 0; layer < Heads.LINKS; layer++) {
        for (int a = 0; a < words.length; a++) {
          double sum = w("links.bias")[layer];
          for (int i = 0; i < link; i++) {
            for (int j = 0; j < link; j++) {
              float u = w("links.weight")[i * Heads.LINKS * link + layer * link + j];
              sum += trigger[t][i] * u * argument[a][j];
            }
          }
          out[(t * Heads.LINKS + layer) * words.length + a] = sum;
        }
      }
    }
    return out;
  }

  private double[][] layer(double[][] x, String name) {
    double[][] q = linear(x, name + "attention.self.query");
    double[][] k = linear(x, name + "attention.self.key");
    double[][] v = linear(x, name + "attention.self.value");
    double[][] context = new double[x.length][hidden];
    int size = hidden / Encoder.HEADS;
    for (int head = 0; head < Encoder.HEADS; head++) {
      for (int t = 0; t < x.length; t++) {
        double[] p = attention(q[t], k, head * size, size);
        for (int s = 0; s < x.length; s++) {
          for (int h = head * size; h < (head + 1) * size; h++) {
            context[t][h] += p[s] * v[s][h];
          }
        }
      }
    }
    double[][] y = linear(context, name + "attention.output.dense");
    double[][] z = norm(sum(x, y), name + "attention.output.LayerNorm");
    double[][] inner = linear(z, name + "intermediate.dense");
    for (double[] row : inner) {
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] * 0.5 * (1 + erf(row[i] / Math.sqrt(2)));
      }
    }
    return norm(sum(z, linear(inner, name + "output.dense")), name + "output.LayerNorm");
  }

  private static double[] attention(double[] query, double[][] keys, int from, int size) {
    double[] p = new double[keys.length];
    double total = 0;
    for (int s = 0; s < keys.length; s++) {
      double dot = 0;
      for (int h = from; h < from + size; h++) {
        dot += query[h] * keys[s][h];
      }
      p[s] = Math.exp(dot / Math.sqrt(size));
      total += p[s];
    }
    for (int s = 0; s < p.length; s++) {
      p[s] /= total;
    }
    return p;
  }

  /** The error function by its series; the arguments are small. */
  private static double erf(double x) {
    double sum = 0;
    double term = x;
    for (int n = 0; n < 60; n++) {
      sum += term / (2 * n + 1);
      term *= -x * x / (n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  private static double[][] sum(double[][] x, double[][] y) {
    double[][] sum = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      sum[t] = x[t].clone();
      for (int h = 0; h < sum[t].length; h++) {
        sum[t][h] += y[t][h];
      }
    }
    return sum;
  }

  private double[][] linear(double[][] x, String name) {
    float[] bias = w(name + ".bias");
    float[] weight = w(name + ".weight");
    double[][] out = new double[x.length][bias.length];
    for (int t = 0; t < x.length; t++) {
      for (int o = 0; o < bias.length; o++) {
        out[t][o] = bias[o];
        for (int i = 0; i < x[t].length; i++) {
          out[t][o] += x[t][i] * weight[i * bias.length + o];
        }
      }
    }
    return out;
  }

  private double[][] norm(double[][] x, String name) {
    double[][] out = new double[x.length][hidden];
    for (int t = 0; t < x.length; t++) {
      double mean = java.util.Arrays.stream(x[t]).average().orElseThrow();
      double variance =
          java.util.Arrays.stream(x[t]).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
      for (int h = 0; h < hidden; h++) {
        double scaled = (x[t][h] - mean) / Math.sqrt(variance + Encoder.EPSILON);
        out[t][h] = scaled * w(name + ".weight")[h] + w(name + ".bias")[h];
      }
    }
    return out;
  }

  private static double[][] relu(double[][] x) {
    double[][] out = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      out[t] = java.util.Arrays.stream(x[t]).map(v -> Math.max(0, v)).toArray();
    }
    return out;
  }

  private static double[] flat(double[][] x) {
    return java.util.Arrays.stream(x).flatMapToDouble(java.util.Arrays::stream).toArray();
  }
}
