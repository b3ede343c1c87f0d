/**
 * Nodes of observed code: wrappers that tell {@link org.boomslang.objects.races.RaceEvents} what
 * the nodes inside them read and write. The compiler makes them only for code that the race
 * detector observes; no other node knows of them. While a context has one thread they tell nothing:
 * all that it did is ordered before the start of the second.
 */
package org.boomslang.nodes.races;
