import { testFaults } from "./test-faults.ts";

// Section 4 of the matrix: the LTI claims of a resource link launch, certification's negative cases among them.
// N16 has one case less than the matrix: no command disables a single deployment, so nothing outside can bring it about.

testFaults("N");
