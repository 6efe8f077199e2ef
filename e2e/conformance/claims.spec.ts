import { testFaults } from "./test-faults.ts";

// Section 4 of the matrix: the LTI claims of a resource link launch, certification's negative cases among them.
// N16's disabled deployment is among the registrations: an operator brings it about.

testFaults("N");
