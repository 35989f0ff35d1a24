/** What can be done with a case of disposition, one class a step. Each act writes one line in the case's book. */
package org.mingping.disposition.application;
