/** What is kept of dues, and the set-based statements over it. */
package org.mingping.dues.persistence;
