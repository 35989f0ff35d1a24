/** Login, one's own account, the administrators' pages, and the filters every request of the pages passes. */
package org.mingping.access.web;
