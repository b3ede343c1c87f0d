package org.boomslang.objects.generator;

/**
 * A value that an asynchronous generator yields to its consumer, as opposed to what an {@code
 * await} inside passes up to the event loop. Never visible to Python code.
 */
public record AsyncGeneratorValue(Object value) {}
