// Checks a log and a proof of ours with the libraries of Go's own module log:
// golang.org/x/mod/sumdb/note and golang.org/x/mod/sumdb/tlog.
//
//	check <folder of the log> <vkey of the log> <vkey of a witness> <older size> <older root> <proof>
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A witness signs its time with the text (c2sp.org/tlog-cosignature, algorithm 4), which note does not know.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }
func (w witness) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
	return ed25519.Verify(w.key, []byte(signed), signature[8:])
}

func witnessOf(vkey string) witness {
	parts := strings.SplitN(vkey, "+", 3)
	hash, err := strconv.ParseUint(parts[1], 16, 32)
	require(err)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	require(err)
	if key[0] != 4 {
		fail("not the key of a witness")
	}
	digest := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if binary.BigEndian.Uint32(digest[:]) != uint32(hash) {
		fail("the id of the witness's key is another")
	}
	return witness{parts[0], uint32(hash), ed25519.PublicKey(key[1:])}
}

// Tiles as files; C2SP leaves out the height that Go's paths have.
type folder string

func (f folder) Height() int                          { return 8 }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func main() {
	log, logKey, witnessKey, oldSize, oldRoot, proof := os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5], os.Args[6]
	verifier, err := note.NewVerifier(logKey)
	require(err)
	known := note.VerifierList(verifier, witnessOf(witnessKey))

	checkpoint, err := os.ReadFile(filepath.Join(log, "checkpoint"))
	require(err)
	tree := open(checkpoint, known)

	reader := tlog.TileHashReader(tree, folder(log))
	size, err := strconv.ParseInt(oldSize, 10, 64)
	require(err)
	root, err := tlog.ParseHash(oldRoot)
	require(err)
	continues, err := tlog.ProveTree(tree.N, size, reader)
	require(err)
	require(tlog.CheckTree(continues, tree.N, tree.Hash, size, root))

	index, entry, path, under := readProof(proof)
	underTree := open(under, known)
	require(tlog.CheckRecord(path, underTree.N, underTree.Hash, index, tlog.RecordHash(entry)))
	again, err := tlog.ProveRecord(tree.N, index, reader)
	require(err)
	require(tlog.CheckRecord(again, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
	fmt.Printf("entry %d of %d, continues %d\n", index, tree.N, size)
}

// The tree of a checkpoint that the log and the witness signed.
func open(checkpoint []byte, known note.Verifiers) tlog.Tree {
	opened, err := note.Open(checkpoint, known)
	require(err)
	if len(opened.Sigs) != 2 {
		fail(fmt.Sprintf("%d known signatures, not 2", len(opened.Sigs)))
	}
	lines := strings.SplitN(opened.Text, "\n", 4)
	size, err := strconv.ParseInt(lines[1], 10, 64)
	require(err)
	root, err := tlog.ParseHash(lines[2])
	require(err)
	return tlog.Tree{N: size, Hash: root}
}

// c2sp.org/tlog-proof@v1: the entry is its extra line.
func readProof(file string) (int64, []byte, tlog.RecordProof, []byte) {
	text, err := os.ReadFile(file)
	require(err)
	head, checkpoint, _ := strings.Cut(string(text), "\n\n")
	lines := strings.Split(head, "\n")
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	require(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	require(err)
	var path tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		require(err)
		path = append(path, hash)
	}
	return index, entry, path, []byte(checkpoint)
}

func require(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(reason string) {
	fmt.Fprintln(os.Stderr, reason)
	os.Exit(1)
}
