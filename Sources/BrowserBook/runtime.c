// What compiled Swift expects of the machine it runs on, for the page's WebAssembly: there is no C library below it.
#include <stddef.h>
#include <stdint.h>

// Copying and comparing. WebAssembly has instructions for the first three, which these built-ins become.

void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < count; i++)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

// Memory. Blocks come in sizes that grow by a quarter: 16, 20, 24, 28, 32, 40, … times 1. A freed block goes to the list of
// its size and is given out again first, so that work that repeats itself, one edit after the other, takes no more and no
// more memory. Each block is preceded by the number of its size; nothing is ever given back to the browser.

enum { alignment = 16, smallest = 16, sizes = 112, page = 65536 };

extern unsigned char __heap_base;

static struct block { struct block *next; } *lists[sizes];
static uintptr_t top, end;

static size_t size_of(unsigned number) { return (size_t)(4 + number % 4) << (number / 4 + 2); }

// The number of the smallest size that holds so many bytes.
static unsigned number_for(size_t count) {
  if (count <= smallest) return 0;
  unsigned magnitude = 31 - __builtin_clz((unsigned)(count - 1));
  unsigned number = (magnitude - 4) * 4 + ((unsigned)(count - 1) >> (magnitude - 2)) % 4 + 1;
  return number;
}

static void *fresh(size_t count) {
  if (!top) top = end = ((uintptr_t)&__heap_base + alignment - 1) & ~(uintptr_t)(alignment - 1);
  if (end == top && __builtin_wasm_memory_size(0) * page > end) end = __builtin_wasm_memory_size(0) * page;
  count = (count + alignment - 1) & ~(size_t)(alignment - 1);
  if (count > end - top) {
    // At least a mebibyte at a time: sizes that are met for the first time soon find room.
    size_t pages = (count - (end - top) + page - 1) / page;
    if (pages < 16) pages = 16;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
    end += pages * page;
  }
  void *block = (void *)top;
  top += count;
  return block;
}

// The words before each block: what it takes back to its list, and the number of its list.
struct header { void *start; uint32_t number; uint32_t padding[2]; };

static void *allocate(size_t count, size_t align) {
  if (count > 0x7FFFFFFF - sizeof(struct header) - align) return NULL;
  unsigned number = number_for(count + sizeof(struct header) + (align > alignment ? align : 0));
  struct block *start = lists[number];
  if (start) lists[number] = start->next;
  else if (!(start = fresh(size_of(number)))) return NULL;
  uintptr_t place = (uintptr_t)start + sizeof(struct header);
  place = (place + align - 1) & ~(uintptr_t)(align - 1);
  struct header *header = (struct header *)(place - sizeof(struct header));
  header->start = start;
  header->number = number;
  return (void *)place;
}

void *malloc(size_t count) { return allocate(count, alignment); }

int posix_memalign(void **result, size_t align, size_t count) {
  *result = allocate(count, align > alignment ? align : alignment);
  return *result ? 0 : 12;  // ENOMEM
}

void free(void *place) {
  if (!place) return;
  struct header header = *(struct header *)((uintptr_t)place - sizeof(struct header));
  struct block *block = header.start;
  block->next = lists[header.number];
  lists[header.number] = block;
}

// The 128-bit product, which printing a Double asks for.
__int128 __multi3(__int128 a, __int128 b) {
  uint64_t a0 = (uint64_t)a, a1 = (uint64_t)((unsigned __int128)a >> 64);
  uint64_t b0 = (uint64_t)b, b1 = (uint64_t)((unsigned __int128)b >> 64);
  uint64_t mask = 0xFFFFFFFF;
  uint64_t low = (a0 & mask) * (b0 & mask), middle = (a0 >> 32) * (b0 & mask) + (low >> 32);
  uint64_t other = (a0 & mask) * (b0 >> 32) + (middle & mask);
  uint64_t high = (a0 >> 32) * (b0 >> 32) + (middle >> 32) + (other >> 32) + a0 * b1 + a1 * b0;
  union { struct { uint64_t low, high; } halves; __int128 whole; } result = {{other << 32 | (low & mask), high}};
  return result.whole;
}

// Where dictionaries begin to hash: a constant, since no page may depend on it.
void arc4random_buf(void *to, size_t count) { __builtin_memset(to, 42, count); }

// Double(text). The page reads the number, as JavaScript does, correctly rounded; it returns how many bytes it has read.
__attribute__((import_module("page"), import_name("number"))) int32_t page_number(const char *text, double *result);

const char *_swift_stdlib_strtod_clocale(const char *text, double *result) {
  int32_t count = page_number(text, result);
  return count < 0 ? NULL : text + count;
}
