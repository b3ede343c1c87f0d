/**
 * Fast paths to objects of the host and of other languages. Nodes of other packages may use them.
 */
package org.boomslang.nodes.foreign;
