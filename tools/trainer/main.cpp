// The trainer's window, with the real doors behind it.

#include "tools/trainer/program.h"

int main(int argc, char** argv) {
  return vt::run_trainer(argc, argv);
}
