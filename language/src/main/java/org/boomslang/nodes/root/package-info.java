/**
 * Root nodes: functions, generators, class bodies and modules. They bring arguments into the frame,
 * run the body, and on the way of an exception add the traceback entry.
 */
package org.boomslang.nodes.root;
