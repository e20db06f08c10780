/**
 * Training of the reader: from annotated sentences to the model that {@code vigil.annotate} runs.
 *
 * <p>{@link vigil.lab.train.Train} fine-tunes a small pretrained encoder on one thread, in an order
 * that a seed fixes: {@code Corpora} reads what is known, {@code Batch} makes arrays of it, {@code
 * Network} answers, {@code Loss} tells how wrong, {@code AdamW} mends. {@link
 * vigil.lab.train.Export} then writes the weights as 8-bit integers into an ONNX graph of our own.
 * The native engine comes with the Maven profile {@code train} alone, the pretrained encoders with
 * {@code bases}.
 *
 * <p>{@code vigil train} ({@code TrainCommand}) goes on from a trained model: {@code Import} reads
 * its weights back, {@code OwnCorpus} reads what a user brings, {@code Lessons} adds what the model
 * must not forget, {@code FineTune} trains, and {@code Comparison} tells what became better and
 * worse. All but {@code FineTune} run without the native engine.
 */
@NullMarked
package vigil.lab.train;

import org.jspecify.annotations.NullMarked;
